package dev.htlint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The lists of {@code rules/catalog/keywords.tsv}. Immutable, each read when it is asked for. */
public final class Keywords {
  private final Table table = Table.of("keywords.tsv", 5);
  private final Map<String, List<Keyword>> sets = new ConcurrentHashMap<>();
  private final Map<String, Map<String, List<Keyword>>> words = new ConcurrentHashMap<>();

  private static final class Holder {
    static final Keywords KEYWORDS = new Keywords();
  }

  private Keywords() {}

  /** All lists. */
  public static Keywords get() {
    return Holder.KEYWORDS;
  }

  /** The words of {@code set}; empty where there is no such list. */
  public List<Keyword> in(String set) {
    List<Keyword> known = sets.get(set);
    if (known == null) {
      known = read(set);
      sets.put(set, known);
    }
    return known;
  }

  private List<Keyword> read(String set) {
    List<Keyword> words = new ArrayList<>();
    for (String[] row : table.rows(set)) {
      words.add(new Keyword(row[0], row[1], Table.version(row[2]), Table.version(row[3]), row[4]));
    }
    return List.copyOf(words);
  }

  /** Whether {@code version} knows {@code written} as a word of {@code set}, whatever its case. */
  public boolean has(String set, String written, Version version) {
    for (Keyword keyword : byWord(set).getOrDefault(written, List.of())) {
      if (keyword.isIn(version)) {
        return true;
      }
    }
    return false;
  }

  private Map<String, List<Keyword>> byWord(String set) {
    Map<String, List<Keyword>> known = words.get(set);
    if (known == null) {
      known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (Keyword keyword : in(set)) {
        List<Keyword> same = known.get(keyword.word());
        if (same == null) {
          same = new ArrayList<>(1);
          known.put(keyword.word(), same);
        }
        same.add(keyword);
      }
      words.put(set, known);
    }
    return known;
  }

  /** The word of {@code set} that {@code written} is, whatever its case, or begins with. */
  public Optional<Keyword> find(String set, String written) {
    for (Keyword keyword : in(set)) {
      if (keyword.matches(written)) {
        return Optional.of(keyword);
      }
    }
    return Optional.empty();
  }

  /** The words of {@code set} that are nearest to {@code written}; at most three, often none. */
  public List<String> near(String set, String written) {
    return NearNames.of(written, in(set).stream().map(Keyword::word).toList());
  }
}
