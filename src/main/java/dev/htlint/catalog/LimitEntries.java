package dev.htlint.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The rows of {@code rules/catalog/limits.tsv}. Immutable, read once from the jar. */
public final class LimitEntries {
  private static final int COLUMNS = 12;

  private final List<LimitEntry> entries = new ArrayList<>();

  private static final class Holder {
    static final LimitEntries ENTRIES = new LimitEntries();
  }

  private LimitEntries() {
    for (String[] row : Table.read("limits.tsv", COLUMNS)) {
      entries.add(
          new LimitEntry(
              row[0],
              row[1],
              row[2],
              Integer.parseInt(row[3]),
              LimitEntry.Unit.valueOf(row[4].toUpperCase(Locale.ROOT)),
              row[5],
              Table.version(row[6]),
              Table.version(row[7]),
              row[8].isEmpty() ? List.of() : List.of(row[8].split(" ", -1)),
              row[9],
              row[10],
              row[11]));
    }
    entries.sort(Comparator.comparingInt(LimitEntry::stage));
  }

  /** All limits that {@code version} has, in the order in which a request meets them. */
  public static List<LimitEntry> in(Version version) {
    return Holder.ENTRIES.entries.stream().filter(entry -> entry.isIn(version)).toList();
  }
}
