package dev.htlint.rules;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Guard;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.SectionPattern;
import dev.htlint.server.OptionBits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which directives of one file stand at the same place: in one section or in several for the same
 * path, which httpd merges one after the other. What stands behind different guards does not, for
 * that is how exceptions are made.
 */
final class Places {
  /**
   * A section, or all sections of its kind for the same path in the same host.
   *
   * @param path empty where only the section itself is the place
   */
  private record Place(Optional<Directive> section, String kind, String path) {
    static Place of(Directive directive) {
      Optional<Directive> section = directive.section();
      String kind = section.map(tag -> tag.name().toLowerCase(Locale.ROOT)).orElse("");
      Optional<String> path =
          kind.equals("<directory") || kind.equals("<location")
              ? section.flatMap(SectionPattern::path)
              : Optional.empty();
      return path.isPresent()
          ? new Place(section.get().section(), kind, path.get())
          : new Place(section, "", "");
    }
  }

  /** One kind of directive at one place; a guard is known by its tag. */
  private record Slot(String name, Place place, Optional<Directive> guard) {
    static Slot of(Directive directive) {
      return new Slot(name(directive), Place.of(directive), directive.guard().map(Guard::tag));
    }

    /** The same, where alternatives to the guard count as the same place. */
    static Slot ofBranch(Directive directive, Guard guard) {
      return new Slot(name(directive), Place.of(directive), guard.outer().map(Guard::tag));
    }

    private static String name(Directive directive) {
      String name = directive.name().toLowerCase(Locale.ROOT);
      // TLS 1.3 has ciphers of its own beside those of the others
      boolean modern = name.equals("sslciphersuite") && directive.arguments().argumentCount() > 1;
      return modern ? name + " " + directive.arguments().argument(0) : name;
    }
  }

  private final Map<Slot, Directive> last = new HashMap<>();
  private final Map<Slot, Directive> lastBranch = new HashMap<>();
  private final Map<Directive, Set<String>> required = new HashMap<>();
  private final Map<Directive, Directive> firstRequired = new HashMap<>();
  private final Set<Directive> merging = new HashSet<>();

  private Places() {}

  static Places of(Resolution resolution) {
    Places places = new Places();
    for (Directive directive : resolution.directives()) {
      if (directive.isRead()) {
        places.add(directive);
      }
    }
    return places;
  }

  private void add(Directive directive) {
    String name = directive.name().toLowerCase(Locale.ROOT);
    Optional<Directive> section = directive.section();
    if (OverriddenDirective.isSingle(name) || (name.equals("options") && replaces(directive))) {
      last.put(Slot.of(directive), directive);
      module(directive)
          .ifPresent(guard -> lastBranch.put(Slot.ofBranch(directive, guard), directive));
    } else if (name.equals("require") && section.isPresent()) {
      last.put(Slot.of(directive), directive);
      required.computeIfAbsent(section.get(), tag -> new HashSet<>()).add(value(directive));
      firstRequired.putIfAbsent(section.get(), directive);
    } else if (name.equals("authmerging") && section.isPresent()) {
      merging.add(section.get());
    }
  }

  /** The directive that holds in place of one that has a single value. */
  Optional<Directive> inPlaceOf(Directive directive) {
    return below(directive, last.get(Slot.of(directive)));
  }

  /** The same where both stand in {@code <IfModule>} sections side by side. */
  Optional<Directive> inPlaceOfBranch(Directive directive) {
    return module(directive)
        .flatMap(guard -> below(directive, lastBranch.get(Slot.ofBranch(directive, guard))));
  }

  /** The Options without signs that take away what others without signs have given. */
  Optional<Directive> optionsInPlaceOf(Directive directive) {
    return replaces(directive)
        ? below(directive, last.get(Slot.of(directive)))
            .filter(other -> (bits(directive) & ~bits(other)) != 0)
        : Optional.empty();
  }

  /** The Require of a later section for the same path, of which httpd takes that one alone. */
  Optional<Directive> requireInPlaceOf(Directive directive) {
    Directive section = directive.section().orElse(null);
    Directive other = last.get(Slot.of(directive));
    Directive later = other == null ? null : other.section().orElse(null);
    return other == null
            || section == null
            || later == null
            || section == later
            || firstRequired.get(section) != directive
            || merging.contains(later)
            || required.getOrDefault(section, Set.of()).equals(required.get(later))
        ? Optional.empty()
        : Optional.of(other);
  }

  private static Optional<Directive> below(Directive directive, @Nullable Directive other) {
    return other == null
            || other.line().start() == directive.line().start()
            || value(other).equals(value(directive))
        ? Optional.empty()
        : Optional.of(other);
  }

  /** The innermost guard, where it asks for a module. */
  private static Optional<Guard> module(Directive directive) {
    return directive.guard().filter(guard -> ModuleTest.isAskedBy(guard.tag().name()));
  }

  private static String value(Directive directive) {
    return directive.arguments().rawArguments().strip();
  }

  private static boolean replaces(Directive options) {
    return value(options).matches("[^-+].*");
  }

  private static int bits(Directive options) {
    int bits = 0;
    for (int i = 0; i < options.arguments().argumentCount(); i++) {
      bits |= OptionBits.of(options.arguments().argument(i)).orElse(0);
    }
    return bits;
  }
}
