package dev.htlint.files;

import java.util.Locale;

/** Matches one step of a path; in time linear in the product of pattern and name. */
final class Glob {
  private Glob() {}

  /** Whether {@code pattern} matches {@code name} as a whole. */
  static boolean matches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int mark = 0;
    while (n < name.length()) {
      int next = p < pattern.length() ? one(pattern, p, name.charAt(n)) : -1;
      if (next >= 0) {
        p = next;
        n++;
      } else if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = n;
      } else if (star >= 0) {
        p = star + 1;
        n = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Where the pattern goes on behind the element at {@code p} if that matches {@code c}, or -1. */
  private static int one(String pattern, int p, char c) {
    return switch (pattern.charAt(p)) {
      case '*' -> -1;
      case '?' -> p + 1;
      case '\\' -> p + 1 < pattern.length() && pattern.charAt(p + 1) == c ? p + 2 : -1;
      case '[' -> set(pattern, p, c);
      default -> pattern.charAt(p) == c ? p + 1 : -1;
    };
  }

  /** As {@link #one} for a set; one that is not closed matches nothing, as in git. */
  private static int set(String pattern, int p, char c) {
    int at = p + 1;
    boolean negated = at < pattern.length() && "!^".indexOf(pattern.charAt(at)) >= 0;
    at += negated ? 1 : 0;
    boolean found = false;
    for (boolean first = true; at < pattern.length(); first = false) {
      char low = pattern.charAt(at);
      if (low == ']' && !first) {
        return found == negated ? -1 : at + 1;
      }
      int named = low == '[' ? pattern.indexOf(":]", at + 2) : -1;
      if (named > 0 && pattern.charAt(at + 1) == ':') {
        found |= isOf(pattern.substring(at + 2, named), c);
        at = named + 2;
        continue;
      }
      if (low == '\\' && at + 1 < pattern.length()) {
        low = pattern.charAt(++at);
      }
      at++;
      char high = low;
      if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        boolean escaped = pattern.charAt(at + 1) == '\\' && at + 2 < pattern.length();
        high = pattern.charAt(escaped ? at + 2 : at + 1);
        at += escaped ? 3 : 2;
      }
      found |= c == low || (low <= c && c <= high);
    }
    return -1;
  }

  /** Whether {@code c} is of a class of POSIX, such as {@code alpha}; ASCII only, as in git. */
  private static boolean isOf(String name, char c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    boolean digit = c >= '0' && c <= '9';
    boolean graph = c > ' ' && c < 0x7F;
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "alpha" -> letter;
      case "digit" -> digit;
      case "alnum" -> letter || digit;
      case "upper" -> c >= 'A' && c <= 'Z';
      case "lower" -> c >= 'a' && c <= 'z';
      case "punct" -> graph && !letter && !digit;
      case "graph" -> graph;
      case "print" -> graph || c == ' ';
      case "space" -> c == ' ' || (c >= '\t' && c <= '\r');
      case "blank" -> c == ' ' || c == '\t';
      case "cntrl" -> c < ' ' || c == 0x7F;
      case "xdigit" -> Character.digit(c, 16) >= 0 && c < 0x7F;
      default -> false;
    };
  }
}
