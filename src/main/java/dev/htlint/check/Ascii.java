package dev.htlint.check;

/** Characters and beginnings of texts as C's functions see them in the C locale. */
final class Ascii {
  private Ascii() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetterOrDigit(char c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** Whether {@code text} begins with a digit. */
  static boolean startsWithDigit(String text) {
    return !text.isEmpty() && isDigit(text.charAt(0));
  }

  /** Whether {@code text} begins with {@code beginning}, whatever the case. */
  static boolean startsWith(String text, String beginning) {
    return text.regionMatches(true, 0, beginning, 0, beginning.length());
  }
}
