package dev.htlint.regex;

/**
 * Patterns in which each character means itself. For these SetEnvIf and BrowserMatch search the
 * text and compile nothing: {@code non_regex_pattern} of modules/metadata/mod_setenvif.c.
 */
public final class LiteralPattern {
  private static final String META = "^.$|()[]*+?{}";

  private LiteralPattern() {}

  /** Whether nothing in {@code pattern} means anything but itself. */
  public static boolean is(String pattern) {
    boolean escaped = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        escaped = !escaped;
      } else if (escaped != META.indexOf(c) >= 0) {
        return false;
      } else {
        escaped = false;
      }
    }
    return true;
  }
}
