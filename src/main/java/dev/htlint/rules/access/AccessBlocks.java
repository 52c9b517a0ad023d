package dev.htlint.rules.access;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All blocks of Order, Allow, Deny and Satisfy in a file, those too that httpd refuses because it
 * lacks mod_access_compat; what it skips is in none.
 */
public final class AccessBlocks {
  private static final Set<String> OLD = Set.of("order", "allow", "deny", "satisfy");

  /** How many sections around are asked: many more than anybody writes one inside the other. */
  private static final int DEPTH = 50;

  private final Map<Directive, AccessBlock> blocks = new HashMap<>();

  private AccessBlocks() {}

  /** Whether {@code name} is one of the four, whatever its case. */
  public static boolean isOld(String name) {
    return OLD.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The blocks of a file. */
  public static AccessBlocks of(Resolution resolution) {
    Map<Optional<Directive>, List<Directive>> places = new LinkedHashMap<>();
    Stream.concat(
            resolution.directives().stream().filter(Directive::isRead),
            resolution.refusals().stream().map(Refusal::directive).flatMap(Optional::stream))
        .filter(directive -> isOld(directive.name()) || isRequire(directive))
        .filter(directive -> directive.section().filter(AccessBlocks::isRequire).isEmpty())
        .sorted(Comparator.comparingInt(directive -> directive.line().start()))
        .forEach(
            directive ->
                places.computeIfAbsent(settings(directive), s -> new ArrayList<>()).add(directive));
    AccessBlocks all = new AccessBlocks();
    places.forEach(
        (section, directives) -> {
          AccessPlace place = new AccessPlace(section, directives, around(section, places));
          for (AccessBlock block : place.blocks()) {
            block.old().forEach(directive -> all.blocks.put(directive, block));
          }
        });
    return all;
  }

  /** The block that a directive belongs to; empty where httpd skips it. */
  public Optional<AccessBlock> around(Directive directive) {
    return Optional.ofNullable(blocks.get(directive));
  }

  /** What the sections around {@code section}, and the file itself, say of access. */
  private static List<Directive> around(
      Optional<Directive> section, Map<Optional<Directive>, List<Directive>> places) {
    List<Directive> around = new ArrayList<>();
    Optional<Directive> at = section;
    for (int depth = 0; depth < DEPTH && at.isPresent(); depth++) {
      at = settings(at.get());
      around.addAll(places.getOrDefault(at, List.of()));
    }
    return around;
  }

  /** The section whose settings the directive changes; empty for those of the whole file. */
  private static Optional<Directive> settings(Directive directive) {
    Optional<Directive> section = directive.section();
    for (int depth = 0; depth < DEPTH && section.filter(AccessBlocks::isLimit).isPresent(); ) {
      section = section.flatMap(Directive::section);
      depth++;
    }
    return section;
  }

  static boolean isLimit(Directive section) {
    return section.name().equalsIgnoreCase("<Limit")
        || section.name().equalsIgnoreCase("<LimitExcept");
  }

  static boolean isRequire(Directive directive) {
    String name = directive.name().toLowerCase(Locale.ROOT);
    return name.equals("require") || name.startsWith("<require");
  }
}
