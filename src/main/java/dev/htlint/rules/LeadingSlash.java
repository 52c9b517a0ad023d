package dev.htlint.rules;

import java.util.Locale;

/**
 * Whether a pattern wants a slash at the beginning of the path, which a folder's rules never see.
 */
final class LeadingSlash {
  private LeadingSlash() {}

  /** Where the slash stands in {@code pattern} that all it matches begins with; -1 for none. */
  static int in(String pattern) {
    if (!pattern.startsWith("^")) {
      return -1;
    }
    int at = 1;
    boolean grouped = false;
    while (pattern.startsWith("(", at)) {
      boolean plain = pattern.startsWith("(?:", at);
      if (!plain && pattern.startsWith("(?", at)) {
        return -1;
      }
      if (isOptional(pattern, close(pattern, at) + 1)) {
        return -1;
      }
      at += plain ? 3 : 1;
      grouped = true;
    }
    int slash = pattern.startsWith("\\/", at) ? at + 1 : at;
    if (!pattern.startsWith("/", slash)
        || isOptional(pattern, slash + 1)
        || hasAlternatives(pattern, grouped)) {
      return -1;
    }
    return at;
  }

  /** {@code pattern} without the slash at {@code at}. */
  static String without(String pattern, int at) {
    int end = pattern.charAt(at) == '\\' ? at + 2 : at + 1;
    while (end < pattern.length() && pattern.charAt(end) == '+') {
      end++;
    }
    return pattern.substring(0, at) + pattern.substring(end);
  }

  private static boolean isOptional(String pattern, int at) {
    return at <= 0 || (at < pattern.length() && "?*{".indexOf(pattern.charAt(at)) >= 0);
  }

  /** Whether a bar stands where another branch could do without the slash. */
  private static boolean hasAlternatives(String pattern, boolean anywhere) {
    int depth = 0;
    for (int i = 0; i < pattern.length(); i = next(pattern, i)) {
      char c = pattern.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && (anywhere || depth == 0)) {
        return true;
      }
    }
    return pattern.toLowerCase(Locale.ROOT).contains("\\q") || pattern.contains("(?");
  }

  /** Where the group that opens at {@code open} closes; -1 where that is not clear. */
  private static int close(String pattern, int open) {
    int depth = 0;
    for (int i = open; i < pattern.length(); i = next(pattern, i)) {
      char c = pattern.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Behind the character, escape or class at {@code at}. */
  private static int next(String pattern, int at) {
    if (pattern.charAt(at) == '\\') {
      return at + 2;
    }
    if (pattern.charAt(at) != '[') {
      return at + 1;
    }
    int i = at + 1;
    i += i < pattern.length() && pattern.charAt(i) == '^' ? 1 : 0;
    i += i < pattern.length() && pattern.charAt(i) == ']' ? 1 : 0;
    while (i < pattern.length() && pattern.charAt(i) != ']') {
      i += pattern.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }
}
