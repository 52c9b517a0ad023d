package dev.htlint.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of {@code rules/catalog/keywords.tsv}. Immutable, read once from the jar. */
public final class Keywords {
  private final Map<String, List<Keyword>> sets = new HashMap<>();

  private static final class Holder {
    static final Keywords KEYWORDS = new Keywords();
  }

  private Keywords() {
    for (String[] row : Table.read("keywords.tsv", 5)) {
      Keyword keyword =
          new Keyword(row[0], row[1], Table.version(row[2]), Table.version(row[3]), row[4]);
      sets.computeIfAbsent(keyword.set(), set -> new ArrayList<>()).add(keyword);
    }
  }

  /** All lists. */
  public static Keywords get() {
    return Holder.KEYWORDS;
  }

  /** The words of {@code set}; empty where there is no such list. */
  public List<Keyword> in(String set) {
    return Collections.unmodifiableList(sets.getOrDefault(set, List.of()));
  }

  /** The word of {@code set} that {@code written} is, whatever its case, or begins with. */
  public Optional<Keyword> find(String set, String written) {
    return in(set).stream().filter(keyword -> keyword.matches(written)).findFirst();
  }

  /** The words of {@code set} that are nearest to {@code written}; at most three, often none. */
  public List<String> near(String set, String written) {
    return NearNames.of(written, in(set).stream().map(Keyword::word).toList());
  }
}
