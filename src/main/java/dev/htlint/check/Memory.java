package dev.htlint.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What one reading of a file met so far, as far as handlers ask for it. */
final class Memory {
  private final Set<String> filters = new HashSet<>();

  /** Notes that the file declares a filter. */
  void declareFilter(String name) {
    filters.add(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the file declared a filter above. */
  boolean hasFilter(String name) {
    return filters.contains(name.toLowerCase(Locale.ROOT));
  }
}
