package dev.htlint.server;

/**
 * The wildcards of {@code <Directory>} and {@code <Files>}: {@code *}, {@code ?} and {@code [...]},
 * never across a slash.
 */
public final class Wildcards {
  private Wildcards() {}

  /** Whether {@code pattern} (ending in a slash) matches {@code path} or a directory above it. */
  static boolean matchesPrefix(String pattern, String path) {
    String[] wanted = pattern.split("/", -1);
    String[] there = path.split("/", -1);
    if (wanted.length > there.length) {
      return false;
    }
    for (int i = 0; i < wanted.length - 1; i++) {
      if (!matches(wanted[i], there[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code pattern} matches {@code path}: component by component. */
  public static boolean matchesPath(String pattern, String path) {
    return path.chars().filter(c -> c == '/').count()
            == pattern.chars().filter(c -> c == '/').count()
        && matchesPrefix(pattern + "/", path + "/");
  }

  /** Whether {@code pattern} matches {@code text} as a whole; in time linear in their product. */
  public static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int mark = 0;
    while (t < text.length()) {
      int next = p < pattern.length() ? one(pattern, p, text.charAt(t)) : -1;
      if (next >= 0) {
        p = next;
        t++;
      } else if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = t;
      } else if (star >= 0) {
        p = star + 1;
        t = ++mark;
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
    char element = pattern.charAt(p);
    if (element == '*') {
      return -1;
    }
    if (element == '[') {
      int first = pattern.startsWith("!", p + 1) || pattern.startsWith("^", p + 1) ? p + 2 : p + 1;
      int close = pattern.indexOf(']', first + 1); // one that stands first is no end
      if (close > 0) {
        return inSet(pattern.substring(p + 1, close), c) ? close + 1 : -1;
      }
    }
    return element == '?' || element == c ? p + 1 : -1;
  }

  private static boolean inSet(String set, char c) {
    boolean negated = set.startsWith("!") || set.startsWith("^");
    boolean found = false;
    for (int i = negated ? 1 : 0; i < set.length(); i++) {
      if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
        found |= set.charAt(i) <= c && c <= set.charAt(i + 2);
        i += 2;
      } else {
        found |= set.charAt(i) == c;
      }
    }
    return found != negated;
  }
}
