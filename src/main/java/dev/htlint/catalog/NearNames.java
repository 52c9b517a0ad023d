package dev.htlint.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant: few letters missing, added, changed or swapped. */
public final class NearNames {
  private static final int MOST = 3;
  private static final int LONGEST = 64;

  private record Near(String name, int distance) {}

  /**
   * A name to choose from.
   *
   * @param lower in small letters
   * @param letters which letters occur, a bit each
   */
  private record Candidate(String name, String lower, long letters) {}

  private final List<Candidate> candidates = new ArrayList<>();

  /** To choose from {@code names}, more than once. */
  public NearNames(Collection<String> names) {
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      candidates.add(new Candidate(name, lower, letters(lower)));
    }
  }

  /**
   * The nearest of {@code names} to {@code written}, the nearest first; at most three, often none.
   */
  public static List<String> of(String written, Collection<String> names) {
    return new NearNames(names).to(written);
  }

  /** The nearest names to {@code written}, the nearest first; at most three, often none. */
  public List<String> to(String written) {
    String wanted = written.toLowerCase(Locale.ROOT);
    int limit = wanted.length() <= 4 ? 1 : wanted.length() <= 8 ? 2 : 3;
    if (wanted.length() > LONGEST) {
      return List.of();
    }
    long letters = letters(wanted);
    List<Near> near = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String name = candidate.lower();
      // a letter changed for another one takes one away and brings one
      boolean possible =
          Math.abs(name.length() - wanted.length()) <= limit
              && Long.bitCount(candidate.letters() ^ letters) <= 2 * limit;
      int distance = possible ? distance(wanted, name, limit) : Integer.MAX_VALUE;
      if (distance <= limit) {
        near.add(new Near(candidate.name(), distance));
      }
    }
    near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
    int best = near.isEmpty() ? 0 : near.get(0).distance();
    return near.stream().filter(n -> n.distance() == best).limit(MOST).map(Near::name).toList();
  }

  private static long letters(String text) {
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1L << (text.charAt(i) & 63);
    }
    return letters;
  }

  /** Letters to add, drop, change or swap (optimal string alignment). */
  static int distance(String a, String b) {
    return distance(a, b, Integer.MAX_VALUE);
  }

  /** The same, or some number above {@code limit} as soon as it is certain to be above. */
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    int nearestBefore = 0;
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int nearest = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        nearest = Math.min(nearest, row[j]);
      }
      if (nearest > limit && nearestBefore > limit) {
        return nearest;
      }
      nearestBefore = nearest;
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
