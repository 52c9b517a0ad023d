package dev.htlint.rules.access;

import dev.htlint.resolve.Directive;
import dev.htlint.tree.Arguments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The methods for which a limit holds.
 *
 * @param methods those in its tag; {@code HEAD} is {@code GET} to httpd
 * @param others whether all but these are meant
 */
record MethodSet(Set<String> methods, boolean others) {
  /** How many limits are compared. */
  private static final int MOST = 20;

  private static MethodSet of(Directive limit) {
    String raw = limit.arguments().rawArguments();
    int bracket = raw.lastIndexOf('>');
    Arguments words = Arguments.of(bracket < 0 ? raw : raw.substring(0, bracket));
    Set<String> methods = new HashSet<>();
    for (int i = 0; i < words.argumentCount(); i++) {
      methods.add(words.argument(i).equals("HEAD") ? "GET" : words.argument(i));
    }
    return new MethodSet(methods, limit.name().equalsIgnoreCase("<LimitExcept"));
  }

  /** Whether the limits, all of them in {@code section}, share no method. */
  static boolean areApart(Collection<Optional<Directive>> limits, Optional<Directive> section) {
    List<MethodSet> sets = new ArrayList<>();
    for (Optional<Directive> limit : limits) {
      if (limit.equals(section) || !limit.flatMap(Directive::section).equals(section)) {
        return false;
      }
      limit.map(MethodSet::of).ifPresent(sets::add);
    }
    for (int i = 0; i < sets.size() && sets.size() <= MOST; i++) {
      for (int j = 0; j < i; j++) {
        if (!sets.get(i).isApartFrom(sets.get(j))) {
          return false;
        }
      }
    }
    return sets.size() <= MOST;
  }

  private boolean isApartFrom(MethodSet other) {
    if (others && other.others) {
      return false;
    }
    if (!others && !other.others) {
      return Collections.disjoint(methods, other.methods);
    }
    return others ? methods.containsAll(other.methods) : other.methods.containsAll(methods);
  }
}
