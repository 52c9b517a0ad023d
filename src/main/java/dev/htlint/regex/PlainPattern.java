package dev.htlint.regex;

import org.jspecify.annotations.Nullable;

/**
 * Knows the plainest patterns, of which most configuration consists, without reading them by the
 * grammar. Where it says that a pattern compiles, it does, and where it writes one for Java, both
 * match the same; where not, nothing is said.
 */
final class PlainPattern {
  /** What has at most this many characters is never too large without {@code {...}}. */
  private static final int LONGEST = 250;

  private static final int OPEN = 0;
  private static final int REPEATABLE = 1;
  private static final int REPEATED = 2;

  private PlainPattern() {}

  static boolean compiles(String pattern) {
    if (pattern.length() > LONGEST) {
      return false;
    }
    int depth = 0;
    int state = OPEN;
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      switch (c) {
        case '(' -> {
          depth++;
          if (pattern.startsWith("?:", at + 1)) {
            at += 2;
          }
          state = OPEN;
        }
        case ')' -> {
          depth--;
          state = REPEATABLE;
        }
        case '^', '$', '|' -> state = OPEN;
        case '*', '+', '?' -> {
          if (state == OPEN || (state == REPEATED && c == '*')) {
            return false;
          }
          // a second sign makes the first lazy or possessive, a third is too many
          state = state == REPEATABLE ? REPEATED : OPEN;
        }
        case '\\' -> {
          at++;
          if (at == pattern.length()
              || (isOrdinary(pattern.charAt(at)) && !isType(pattern.charAt(at)))) {
            return false;
          }
          state = REPEATABLE;
        }
        case '[' -> {
          at = classEnd(pattern, at + 1);
          if (at < 0) {
            return false;
          }
          state = REPEATABLE;
        }
        case '{', '\0' -> {
          return false;
        }
        default -> state = REPEATABLE;
      }
      if (depth < 0 || (c == '(' && pattern.startsWith("*", at + 1))) {
        return false;
      }
      at++;
    }
    return depth == 0;
  }

  /**
   * {@code pattern} for {@link java.util.regex.Pattern} with DOTALL; null where nothing is said.
   * What is plain means the same to both but for the dollar sign, which is the very end to httpd,
   * and {@code &&} in a class.
   */
  static @Nullable String toJava(String pattern) {
    if (!compiles(pattern) || pattern.contains("&&")) {
      return null;
    }
    if (pattern.indexOf('$') < 0) {
      return pattern;
    }
    StringBuilder java = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      int end = at + 1;
      switch (pattern.charAt(at)) {
        case '\\' -> end++;
        case '[' -> end = classEnd(pattern, at + 1) + 1;
        default -> {}
      }
      String part = pattern.substring(at, end);
      java.append(part.equals("$") ? "\\z" : part);
      at = end;
    }
    return java.toString();
  }

  private static boolean isOrdinary(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isType(char c) {
    return "dDsSwW".indexOf(c) >= 0;
  }

  /** The closing bracket of a class of characters and ranges a-z, A-Z, 0-9; -1 if it has more. */
  private static int classEnd(String pattern, int start) {
    int at = pattern.startsWith("^", start) ? start + 1 : start;
    int first = at;
    if (start < pattern.length() && ":.=".indexOf(pattern.charAt(start)) >= 0) {
      return -1;
    }
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == ']' && at > first) {
        return at;
      }
      if (c == '[' || c == ']' || c == '\\' || c == '\0') {
        return -1;
      }
      if (c == '-' && at > first && !pattern.startsWith("]", at + 1)) {
        if (!isWholeRange(pattern, at)) {
          return -1;
        }
        at++;
      }
      at++;
    }
    return -1;
  }

  private static boolean isWholeRange(String pattern, int hyphen) {
    if (hyphen + 2 < pattern.length() && pattern.charAt(hyphen + 2) == '-') {
      return false;
    }
    return pattern.startsWith("a-z", hyphen - 1)
        || pattern.startsWith("A-Z", hyphen - 1)
        || pattern.startsWith("0-9", hyphen - 1);
  }
}
