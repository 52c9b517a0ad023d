package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Require: {@code add_authz_provider} in httpd's modules/aaa/mod_authz_core.c, and what the
 * providers of httpd's modules make of the rest of the line.
 */
final class RequireCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String provider = Words.first(call.raw());
    String rest = Words.rest(call.raw());
    boolean negative = provider.equalsIgnoreCase("not");
    if (negative) {
      provider = Words.first(rest);
      rest = Words.rest(rest);
    }
    if (!Providers.has(call, Providers.AUTHORIZATION, provider)) {
      return call.refuse(Kind.UNKNOWN_PROVIDER, "Unknown Authz provider: " + provider);
    }
    Objection objection = arguments(call, provider, rest);
    if (objection != null) {
      return objection;
    }
    if (negative && RequireSections.isAny(call.scope())) {
      return call.refuse(
          Kind.MISPLACED,
          "negative Require directive has no effect in " + RequireSections.around(call.scope()));
    }
    RequireSections.fill(call);
    return null;
  }

  static @Nullable Objection arguments(Call call, String provider, String rest) {
    if (Providers.known(call, Providers.AUTHORIZATION, provider).isEmpty()) {
      return null;
    }
    return switch (provider) {
      case "all" ->
          rest.equalsIgnoreCase("granted") || rest.equalsIgnoreCase("denied")
              ? null
              : call.refuse(
                  Kind.UNKNOWN_VALUE, "Argument for 'Require all' must be 'granted' or 'denied'");
      case "method" -> methods(call, rest);
      case "ip" -> addresses(call, rest);
      case "expr" -> expression(call, call.isSince(2, 4, 13) ? unquoted(rest) : rest, false);
      case "ssl", "ssl-verify-client" ->
          rest.isEmpty()
              ? null
              : call.refuse(
                  Kind.MISSING_VALUE, "'Require " + provider + "' does not take arguments");
      case "user",
          "group",
          "host",
          "forward-dns",
          "dbm-group",
          "dbd-group",
          "ldap-user",
          "ldap-group",
          "ldap-dn",
          "ldap-attribute",
          "ldap-filter",
          "ldap-search" ->
          call.isSince(2, 4, 8) ? expression(call, rest, true) : null;
      default -> null;
    };
  }

  private static @Nullable Objection methods(Call call, String rest) {
    for (String method : upToEmpty(rest)) {
      if (!Methods.isKnown(call, method)) {
        return call.refuse(Kind.UNKNOWN_VALUE, "Invalid Method '" + method + "'");
      }
    }
    return null;
  }

  private static @Nullable Objection addresses(Call call, String rest) {
    List<String> addresses = upToEmpty(rest);
    if (addresses.isEmpty()) {
      return call.refuse(Kind.MISSING_VALUE, "'require ip' requires an argument");
    }
    for (String address : addresses) {
      int slash = address.indexOf('/');
      Optional<IpSubnet.Fault> fault =
          slash < 0
              ? IpSubnet.fault(address)
              : IpSubnet.fault(address.substring(0, slash), address.substring(slash + 1));
      if (fault.isPresent()) {
        String why = fault.get() == IpSubnet.Fault.NO_ADDRESS ? "" : ": " + fault.get().message();
        return call.refuse(
            Kind.BAD_ADDRESS, "ip address '" + address + "' appears to be invalid" + why);
      }
    }
    return null;
  }

  private static @Nullable Objection expression(Call call, String text, boolean string) {
    Optional<String> fault = Expressions.fault(call, text, string);
    return fault.isEmpty()
        ? null
        : call.refuse(
            Kind.BAD_EXPRESSION, "Cannot parse expression in require line: " + fault.get());
  }

  /** Without the quotes at both ends; a lone quote is both and loses itself. */
  private static String unquoted(String text) {
    boolean quoted = text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, Math.max(1, text.length() - 1)) : text;
  }

  private static List<String> upToEmpty(String rest) {
    List<String> words = Words.split(rest);
    int empty = words.indexOf("");
    return empty < 0 ? words : words.subList(0, empty);
  }
}
