package dev.htlint.rules.access;

import dev.htlint.resolve.Directive;
import dev.htlint.rules.access.Access.Test;
import dev.htlint.tree.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom the words of an Allow or Deny mean, each read as {@code allow_cmd} in httpd's
 * modules/aaa/mod_access_compat.c reads it.
 */
final class HostList {
  /** Words that mean the same behind Require: no expression, no quotes, no comment. */
  private static final Pattern PLAIN = Pattern.compile("[!-~&&[^\"#$%'\\\\]]+");

  /** What httpd takes for an address or a part of one, and not for the name of a host. */
  private static final Pattern ADDRESS = Pattern.compile(".*[:/].*|[0-9.]+");

  private HostList() {}

  /** Empty where httpd refuses the directive, or Require cannot say it. */
  static Optional<Access> of(Directive directive) {
    Arguments arguments = directive.arguments();
    if (arguments.argumentCount() < 2 || !arguments.argument(0).equalsIgnoreCase("from")) {
      return Optional.empty();
    }
    List<Access> variables = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    List<String> hosts = new ArrayList<>();
    for (int i = 1; i < arguments.argumentCount(); i++) {
      String word = arguments.argument(i);
      String lower = word.toLowerCase(Locale.ROOT);
      boolean negated = lower.startsWith("env=!");
      String variable = lower.startsWith("env=") ? word.substring(negated ? 5 : 4) : word;
      if (!PLAIN.matcher(variable).matches()) {
        return Optional.empty();
      } else if (lower.startsWith("env=")) {
        variables.add(new Test("env " + variable, negated));
      } else if (lower.equals("all")) {
        variables.add(Access.All.EVERYBODY);
      } else if (ADDRESS.matcher(word).matches()) {
        addresses.add(word);
      } else {
        hosts.add(word);
      }
    }
    List<Access> parts = new ArrayList<>();
    if (!addresses.isEmpty()) {
      parts.add(new Test("ip " + String.join(" ", addresses), false));
    }
    if (!hosts.isEmpty()) {
      parts.add(new Test("host " + String.join(" ", hosts), false));
    }
    parts.addAll(variables);
    return Optional.of(Access.any(parts));
  }
}
