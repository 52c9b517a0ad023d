package dev.htlint.regex;

/**
 * Options that can be set inside a pattern, as {@code (?x)} does (pcre2pattern(3), "Internal option
 * setting").
 */
final class Options {
  static final int CASELESS = 1;
  static final int MULTI_LINE = 1 << 1;
  static final int NO_CAPTURE = 1 << 2;
  static final int DOT_ALL = 1 << 3;
  static final int EXTENDED = 1 << 4;
  static final int EXTENDED_MORE = 1 << 5;
  static final int DUPLICATE_NAMES = 1 << 6;
  static final int UNGREEDY = 1 << 7;

  /** What httpd sets that matters here. */
  static final int DEFAULT = DUPLICATE_NAMES | DOT_ALL;

  private static final int RESET_BY_CIRCUMFLEX =
      CASELESS | MULTI_LINE | NO_CAPTURE | DOT_ALL | EXTENDED | EXTENDED_MORE;

  private Options() {}

  /** {@code options} after the letters from {@code start} to {@code end} of {@code text}. */
  static int changed(int options, PatternText text, int start, int end) {
    int base = options;
    int set = 0;
    int unset = 0;
    boolean unsetting = false;
    for (int i = start; i < end; i++) {
      int letter = text.at(i);
      if (letter == '^') {
        base &= ~RESET_BY_CIRCUMFLEX;
      } else if (letter == '-') {
        unsetting = true;
      } else {
        int bits = option(letter);
        if (letter == 'x' && text.at(i + 1) == 'x') {
          bits |= EXTENDED_MORE;
          i++;
        }
        if (unsetting) {
          unset |= bits;
        } else {
          set |= bits;
        }
      }
    }
    boolean onlyExtended = (set & (EXTENDED | EXTENDED_MORE)) == EXTENDED;
    if (onlyExtended || (unset & EXTENDED) != 0) {
      unset |= EXTENDED_MORE;
    }
    return (base | set) & ~unset;
  }

  private static int option(int letter) {
    return switch (letter) {
      case 'i' -> CASELESS;
      case 'm' -> MULTI_LINE;
      case 'n' -> NO_CAPTURE;
      case 's' -> DOT_ALL;
      case 'x' -> EXTENDED;
      case 'J' -> DUPLICATE_NAMES;
      default -> UNGREEDY;
    };
  }
}
