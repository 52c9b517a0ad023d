package dev.htlint.rules.access;

import dev.htlint.resolve.Directive;
import dev.htlint.rules.access.Access.Test;
import dev.htlint.rules.access.AccessBlock.Conversion;
import dev.htlint.tree.DirectiveLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one folder, file or location says of access, old and new. Mirrors {@code check_dir_access}
 * in httpd's modules/aaa/mod_access_compat.c, which merges nothing with the places around, and what
 * {@code ap_process_request_internal} (server/request.c) makes of Satisfy.
 *
 * @param section what makes the place; empty for the file itself
 * @param directives those that count: Order, Allow, Deny, Satisfy, Require and sections of these
 * @param around the same of the places around it
 */
record AccessPlace(
    Optional<Directive> section, List<Directive> directives, List<Directive> around) {

  /** The blocks; the limits of several must not share a method, or they are one. */
  List<AccessBlock> blocks() {
    List<Directive> old = directives.stream().filter(d -> AccessBlocks.isOld(d.name())).toList();
    List<Directive> requires = directives.stream().filter(AccessBlocks::isRequire).toList();
    Map<Optional<Directive>, List<Directive>> holders = new LinkedHashMap<>();
    for (Directive directive : old) {
      holders.computeIfAbsent(directive.section(), h -> new ArrayList<>()).add(directive);
    }
    if (holders.size() > 1 && requires.isEmpty() && MethodSet.areApart(holders.keySet(), section)) {
      return holders.entrySet().stream()
          .map(holder -> block(holder.getKey(), holder.getValue(), requires))
          .toList();
    }
    if (old.isEmpty()) {
      return List.of();
    }
    Optional<Directive> holder = holder(old);
    List<Directive> inside = old.stream().filter(d -> d.section().equals(holder)).toList();
    List<Directive> outside = old.stream().filter(d -> !d.section().equals(holder)).toList();
    List<Directive> all = Stream.of(inside, outside).flatMap(List::stream).toList();
    return List.of(block(holder, all, requires));
  }

  /** Where Order, Allow and Deny stand; a Satisfy may stand around their limit. */
  private static Optional<Directive> holder(List<Directive> old) {
    return old.stream()
        .filter(directive -> !is(directive, "satisfy"))
        .findFirst()
        .orElse(old.get(0))
        .section();
  }

  private AccessBlock block(
      Optional<Directive> holder, List<Directive> old, List<Directive> requires) {
    boolean any = old.stream().filter(d -> is(d, "satisfy")).anyMatch(d -> isWord(d, 0, "any"));
    Optional<Conversion> conversion =
        isPlain(holder, old, requires)
            ? access(old).flatMap(access -> convert(holder, access, old, requires, any))
            : Optional.empty();
    return new AccessBlock(old, requires, any, conversion);
  }

  /** Whether everything stands at one place and is what the file says, no macro, no variables. */
  private boolean isPlain(
      Optional<Directive> holder, List<Directive> old, List<Directive> requires) {
    boolean together =
        Stream.concat(old.stream(), requires.stream())
            .allMatch(
                directive ->
                    directive.section().equals(holder)
                        || (is(directive, "satisfy") && directive.section().equals(section)));
    return together
        && (holder.equals(section) || holder.flatMap(Directive::section).equals(section))
        && old.stream().filter(directive -> is(directive, "satisfy")).count() <= 1
        && Stream.concat(old.stream(), requires.stream())
            .map(Directive::line)
            .noneMatch(DirectiveLine::hasVariables)
        && Stream.concat(old.stream(), requires.stream())
            .allMatch(d -> d.line().name().replace(">", "").equals(d.writtenName()));
  }

  /** Whom Order, Allow and Deny let in; empty where httpd would refuse one. */
  private static Optional<Access> access(List<Directive> old) {
    String order = "deny,allow";
    List<Access> allowed = new ArrayList<>();
    List<Access> denied = new ArrayList<>();
    for (Directive directive : old) {
      if (is(directive, "order")) {
        order = directive.arguments().rawArguments().toLowerCase(Locale.ROOT);
      } else if (!is(directive, "satisfy")) {
        Optional<Access> hosts = HostList.of(directive);
        if (hosts.isEmpty()) {
          return Optional.empty();
        }
        (is(directive, "allow") ? allowed : denied).add(hosts.get());
      } else if (!isWord(directive, 0, "all") && !isWord(directive, 0, "any")) {
        return Optional.empty();
      }
    }
    Access allow = Access.any(allowed);
    Access others = Access.any(denied).negate();
    return switch (order) {
      case "allow,deny", "mutual-failure" -> Optional.of(Access.all(List.of(allow, others)));
      case "deny,allow" -> Optional.of(Access.any(List.of(allow, others)));
      default -> Optional.empty();
    };
  }

  private Optional<Conversion> convert(
      Optional<Directive> holder,
      Access access,
      List<Directive> old,
      List<Directive> requires,
      boolean any) {
    boolean constant = access.equals(Access.All.EVERYBODY) || access.equals(Access.Any.NOBODY);
    boolean sections = requires.stream().anyMatch(Directive::isSection);
    if (requires.isEmpty()) {
      return alone(holder, access, any).map(lines -> conversion(old, List.of(), lines));
    }
    if (any) {
      boolean nobody = access.equals(Access.Any.NOBODY);
      return Optional.of(conversion(old, List.of(), nobody ? List.of() : RequireLines.of(access)));
    }
    if (access.equals(Access.All.EVERYBODY)) {
      return Optional.of(conversion(old, List.of(), List.of()));
    }
    if (sections) {
      return Optional.empty();
    }
    Access own =
        Access.any(
            requires.stream().<Access>map(d -> new Test(d.line().rawArguments(), false)).toList());
    Access both = constant ? access : Access.all(List.of(access, own));
    return Optional.of(conversion(old, requires, RequireLines.of(both)));
  }

  /** Where no Require stands at this place: those around it hold, in the file and above it. */
  private Optional<List<String>> alone(Optional<Directive> holder, Access access, boolean any) {
    boolean inherits = around.stream().anyMatch(AccessBlocks::isRequire);
    boolean mixed = around.stream().anyMatch(directive -> AccessBlocks.isOld(directive.name()));
    if (access.equals(Access.Any.NOBODY)) {
      return Optional.of(any ? List.of() : RequireLines.of(access));
    }
    if (access.equals(Access.All.EVERYBODY)) {
      return Optional.of(!any && inherits ? List.of() : RequireLines.of(access));
    }
    if (!any && !inherits) {
      return Optional.of(RequireLines.of(access));
    }
    if (mixed || !holder.equals(section)) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>(RequireLines.of(access));
    lines.add(0, any ? "AuthMerging Or" : "AuthMerging And");
    return Optional.of(lines);
  }

  private static Conversion conversion(
      List<Directive> old, List<Directive> requires, List<String> lines) {
    List<DirectiveLine> replaced =
        Stream.concat(old.stream(), requires.stream()).map(Directive::line).toList();
    return new Conversion(replaced, lines);
  }

  private static boolean is(Directive directive, String name) {
    return directive.name().equalsIgnoreCase(name);
  }

  private static boolean isWord(Directive directive, int index, String word) {
    return directive.arguments().argumentCount() == index + 1
        && directive.arguments().argument(index).equalsIgnoreCase(word);
  }
}
