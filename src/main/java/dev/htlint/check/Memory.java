package dev.htlint.check;

import dev.htlint.resolve.Directive;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one reading of a file met so far, as far as handlers ask for it. */
final class Memory {
  /** Sections are told apart by identity: each has settings of its own. */
  private record Setting(String directive, @Nullable Directive section) {}

  private final Set<String> filters = new HashSet<>();
  private final Map<Setting, Integer> settings = new HashMap<>();

  /** What {@code directive} set before in {@code section}; 0 if nothing. */
  int setting(String directive, @Nullable Directive section) {
    return settings.getOrDefault(new Setting(directive, section), 0);
  }

  /** Keeps what {@code directive} sets in {@code section}; null is where there is no section. */
  void keepSetting(String directive, @Nullable Directive section, int value) {
    settings.put(new Setting(directive, section), value);
  }

  /** Notes that the file declares a filter. */
  void declareFilter(String name) {
    filters.add(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the file declared a filter above. */
  boolean hasFilter(String name) {
    return filters.contains(name.toLowerCase(Locale.ROOT));
  }
}
