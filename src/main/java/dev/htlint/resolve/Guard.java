package dev.htlint.resolve;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A conditional section around a directive, as {@code <IfModule>} is.
 *
 * @param outer the next one around it
 * @param tag its opening tag
 * @param argument what it asks for, without the {@code !}
 * @param negated whether {@code !} stood in front
 * @param holds whether httpd reads what is inside
 */
public record Guard(
    Optional<Guard> outer, Directive tag, String argument, boolean negated, boolean holds) {

  /** Whether this guard or one around it asks for the module by one of its two names. */
  public boolean asksFor(String moduleFile, String moduleSymbol) {
    for (Optional<Guard> at = Optional.of(this); at.isPresent(); at = at.get().outer()) {
      Guard guard = at.get();
      if (!guard.negated
          && guard.tag.name().equalsIgnoreCase("<IfModule")
          && (guard.argument.equals(moduleFile) || guard.argument.equals(moduleSymbol))) {
        return true;
      }
    }
    return false;
  }

  /** Whether this guard or one around it asks for a directive or section by name. */
  public boolean asksForDirective(String name) {
    return asksForDirective(name::equalsIgnoreCase);
  }

  /**
   * Whether one of the directives or sections that it or one around it asks for is a wanted one.
   */
  public boolean asksForDirective(Predicate<String> wanted) {
    for (Optional<Guard> at = Optional.of(this); at.isPresent(); at = at.get().outer()) {
      Guard guard = at.get();
      String tag = guard.tag.name();
      String asked = tag.equalsIgnoreCase("<IfSection") ? "<" + guard.argument : guard.argument;
      if (!guard.negated
          && (tag.equalsIgnoreCase("<IfDirective") || tag.equalsIgnoreCase("<IfSection"))
          && wanted.test(asked)) {
        return true;
      }
    }
    return false;
  }
}
