package dev.htlint.tree;

import org.jspecify.annotations.Nullable;

/**
 * The words of RewriteRule and RewriteCond, which mod_rewrite splits itself: {@code parseargline}
 * in httpd's modules/mappers/mod_rewrite.c. A quote at the beginning of a word goes to the next
 * such quote, and a backslash keeps a blank but stays.
 *
 * @param third null if there are two words
 */
public record RewriteLine(String first, String second, @Nullable String third) {
  /** The words of {@code text}, or null if httpd finds no end of the first one. */
  public static @Nullable RewriteLine of(String text) {
    Word first = word(text, 0);
    if (first.end() == text.length()) {
      return null;
    }
    Word second = word(text, first.end() + 1);
    int rest = Math.min(second.end() + 1, text.length());
    return new RewriteLine(
        first.value(),
        second.value(),
        skipBlanks(text, rest) == text.length() ? null : word(text, rest).value());
  }

  /**
   * Where mod_rewrite is in {@code text} when it has read {@code words} words, and the blank or
   * quote behind the last one.
   */
  public static int behind(String text, int words) {
    int at = 0;
    for (int i = 0; i < words && at < text.length(); i++) {
      at = word(text, at).end() + 1;
    }
    return Math.min(at, text.length());
  }

  /** A word, and where the quote or blank stands that ends it. */
  private record Word(String value, int end) {}

  private static Word word(String text, int from) {
    int start = skipBlanks(text, from);
    char quote = start < text.length() ? text.charAt(start) : 0;
    boolean quoted = quote == '"' || quote == '\'';
    if (quoted) {
      start++;
    }
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quoted ? c == quote : Words.isBlank(c)) {
        break;
      }
      boolean kept = c == '\\' && at + 1 < text.length() && Words.isBlank(text.charAt(at + 1));
      at += kept ? 2 : 1;
    }
    int end = Math.min(at, text.length());
    return new Word(text.substring(start, end), end);
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Words.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
