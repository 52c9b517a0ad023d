package dev.htlint.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of {@code rules/catalog/replacements.tsv}. Immutable, read once from the jar. */
public final class Replacements {
  private final Map<String, Replacement> replacements = new LinkedHashMap<>();

  private static final class Holder {
    static final Replacements REPLACEMENTS = new Replacements();
  }

  private Replacements() {
    for (String[] row : Table.read("replacements.tsv", 5)) {
      Replacement replacement =
          new Replacement(
              row[0],
              Replacement.State.valueOf(row[1].toUpperCase(Locale.ROOT)),
              Table.version(row[2]),
              row[3],
              Table.text(row[4]));
      replacements.put(row[0].toLowerCase(Locale.ROOT), replacement);
    }
  }

  /** What to write instead of {@code name}, whatever its case. */
  public static Optional<Replacement> find(String name) {
    return Optional.ofNullable(Holder.REPLACEMENTS.replacements.get(name.toLowerCase(Locale.ROOT)));
  }

  /** All rows. */
  public static Collection<Replacement> all() {
    return Collections.unmodifiableCollection(Holder.REPLACEMENTS.replacements.values());
  }
}
