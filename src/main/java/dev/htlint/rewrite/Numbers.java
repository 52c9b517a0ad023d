package dev.htlint.rewrite;

/** Numbers as C reads them. */
final class Numbers {
  private Numbers() {}

  /** {@code atoi}: blanks, a sign, digits; 0 where there are none. */
  static int toInt(String text) {
    return (int) toLong(text);
  }

  /** {@code apr_atoi64}. */
  static long toLong(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) == ' ' || isControl(text.charAt(at)))) {
      at++;
    }
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (at < text.length() && (negative || text.charAt(at) == '+')) {
      at++;
    }
    long number = 0;
    while (at < text.length() && isDigit(text.charAt(at)) && number < Long.MAX_VALUE / 20) {
      number = number * 10 + text.charAt(at++) - '0';
    }
    return negative ? -number : number;
  }

  private static boolean isControl(char c) {
    return c >= '\t' && c <= '\r';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
