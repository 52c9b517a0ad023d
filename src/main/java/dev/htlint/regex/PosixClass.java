package dev.htlint.regex;

import java.util.Set;

/**
 * {@code [:alpha:]} and the like inside of classes (pcre2pattern(3), "POSIX character classes").
 */
final class PosixClass {
  private static final Set<String> NAMES =
      Set.of(
          "alpha", "lower", "upper", "alnum", "ascii", "blank", "cntrl", "digit", "graph", "print",
          "punct", "space", "word", "xdigit");

  private PosixClass() {}

  /**
   * Where the item ends that begins with the bracket at {@code start}; -1 where none does. Mirrors
   * check_posix_syntax of pcre2_compile.c, which looks for the closing bracket in a way of its own.
   */
  static int end(PatternText text, int start) {
    int sign = text.at(start + 1);
    if (sign != ':' && sign != '.' && sign != '=') {
      return -1;
    }
    for (int at = start + 2; text.length() - at >= 2; at++) {
      int c = text.at(at);
      int next = text.at(at + 1);
      if (c == '\\' && (next == ']' || next == '\\')) {
        at++;
      } else if (c == ']' || (c == '[' && next == sign)) {
        return -1;
      } else if (c == sign && next == ']') {
        return at + 2;
      }
    }
    return -1;
  }

  static boolean isName(String name) {
    return NAMES.contains(name);
  }
}
