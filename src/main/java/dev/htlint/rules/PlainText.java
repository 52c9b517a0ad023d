package dev.htlint.rules;

import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Quotes, dashes and blanks of word processors, and the plain characters that were meant. */
final class PlainText {
  private static final Map<Character, String> PLAIN =
      Map.ofEntries(
          Map.entry('\u201C', "\""),
          Map.entry('\u201D', "\""),
          Map.entry('\u201E', "\""),
          Map.entry('\u00AB', "\""),
          Map.entry('\u00BB', "\""),
          Map.entry('\u2018', "'"),
          Map.entry('\u2019', "'"),
          Map.entry('\u201A', "'"),
          Map.entry('\u2010', "-"),
          Map.entry('\u2011', "-"),
          Map.entry('\u2012', "-"),
          Map.entry('\u2013', "-"),
          Map.entry('\u2014', "-"),
          Map.entry('\u2212', "-"),
          Map.entry('\u2026', "..."),
          Map.entry('\u00A0', " "),
          Map.entry('\u202F', " "),
          Map.entry('\u2003', " "),
          Map.entry('\u3000', " "));

  private PlainText() {}

  /** What was meant by {@code c}, or the empty text where that is {@code c} itself. */
  static String of(char c) {
    return PLAIN.getOrDefault(c, "");
  }

  /** Where in {@code text} there is such a character. */
  static List<Integer> all(String text) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (PLAIN.containsKey(text.charAt(i))) {
        found.add(i);
      }
    }
    return found;
  }

  /**
   * Where in {@code text} such a character stands at the place of syntax: a pair of quotes around a
   * word, a dash in front of one, a blank between two. What stands between quotes is a text, in
   * which they are right.
   */
  static List<Integer> syntax(String text) {
    List<Integer> found = new ArrayList<>();
    String quote = "";
    boolean odd = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String plain = of(c);
      String meant = plain.isEmpty() ? String.valueOf(c) : plain;
      boolean quotes = meant.equals("\"") || meant.equals("'");
      if (!quote.isEmpty()) {
        if (c == '\\' && !odd) {
          i++;
        } else if (meant.equals(quote) && (odd ? endsWord(text, i + 1) : plain.isEmpty())) {
          addIf(!plain.isEmpty(), i, found);
          quote = "";
        }
      } else if (meant.equals(" ")) {
        addIf(!plain.isEmpty(), i, found);
      } else if (beginsWord(text, i) && (quotes || meant.equals("-"))) {
        addIf(!plain.isEmpty(), i, found);
        quote = quotes ? meant : "";
        odd = !plain.isEmpty();
      }
    }
    return found;
  }

  private static void addIf(boolean odd, int index, List<Integer> found) {
    if (odd) {
      found.add(index);
    }
  }

  private static boolean beginsWord(String text, int index) {
    return index == 0 || isBlank(text.charAt(index - 1));
  }

  /** Whether a word, or a tag, ends in front of {@code index}. */
  private static boolean endsWord(String text, int index) {
    return index == text.length() || isBlank(text.charAt(index)) || text.charAt(index) == '>';
  }

  private static boolean isBlank(char c) {
    return Words.isBlank(c) || of(c).equals(" ");
  }

  /** {@code text} with the characters at {@code places} made plain. */
  static String replaced(String text, List<Integer> places) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = places.size() - 1; i >= 0; i--) {
      int at = places.get(i);
      plain.replace(at, at + 1, of(text.charAt(at)));
    }
    return plain.toString();
  }
}
