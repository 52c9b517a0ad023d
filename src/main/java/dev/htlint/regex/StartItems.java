package dev.htlint.regex;

import java.util.List;

/**
 * What the items at the very start of a pattern ask for, such as {@code (*UTF)} (pcre2pattern(3),
 * "Special start-of-pattern items").
 *
 * @param length how many characters they take up
 * @param utf whether the pattern is UTF-8
 * @param ucp whether {@code \d}, {@code \w} and the like go by Unicode
 * @param newline what ends a comment in extended mode
 */
record StartItems(int length, boolean utf, boolean ucp, Newline newline) {
  /** What ends a line. */
  enum Newline {
    LF,
    CR,
    CRLF,
    ANY_CRLF,
    ANY,
    NUL
  }

  private static final List<String> IGNORED =
      List.of(
          "NOTEMPTY)",
          "NOTEMPTY_ATSTART)",
          "NO_AUTO_POSSESS)",
          "NO_DOTSTAR_ANCHOR)",
          "NO_JIT)",
          "NO_START_OPT)",
          "BSR_ANYCRLF)",
          "BSR_UNICODE)");

  private static final List<String> LIMITS =
      List.of("LIMIT_HEAP=", "LIMIT_MATCH=", "LIMIT_DEPTH=", "LIMIT_RECURSION=");

  /** Beyond it PCRE2 reads no further digit, which leaves the item malformed. */
  private static final long HIGHEST_LIMIT = 0xFFFFFFFFL / 10 - 1;

  /** Those of {@code pattern}. Throws {@link PatternFault} where one is malformed. */
  static StartItems of(String pattern) {
    StartItems items = new StartItems(0, false, false, Newline.LF);
    while (pattern.startsWith("(*", items.length)) {
      StartItems more = items.next(pattern);
      if (more.length == items.length) {
        break;
      }
      items = more;
    }
    return items;
  }

  private StartItems next(String pattern) {
    int at = length + 2;
    for (String limit : LIMITS) {
      if (pattern.startsWith(limit, at)) {
        return upTo(limitEnd(pattern, at + limit.length()));
      }
    }
    for (String ignored : IGNORED) {
      if (pattern.startsWith(ignored, at)) {
        return upTo(at + ignored.length());
      }
    }
    int close = pattern.indexOf(')', at);
    int end = close + 1;
    return switch (close < 0 ? "" : pattern.substring(at, close)) {
      case "UTF", "UTF8" -> new StartItems(end, true, ucp, newline);
      case "UCP" -> new StartItems(end, utf, true, newline);
      case "CR" -> new StartItems(end, utf, ucp, Newline.CR);
      case "LF" -> new StartItems(end, utf, ucp, Newline.LF);
      case "CRLF" -> new StartItems(end, utf, ucp, Newline.CRLF);
      case "ANY" -> new StartItems(end, utf, ucp, Newline.ANY);
      case "NUL" -> new StartItems(end, utf, ucp, Newline.NUL);
      case "ANYCRLF" -> new StartItems(end, utf, ucp, Newline.ANY_CRLF);
      default -> this;
    };
  }

  private StartItems upTo(int end) {
    return new StartItems(end, utf, ucp, newline);
  }

  private int limitEnd(String pattern, int start) {
    long number = 0;
    int at = start;
    while (at < pattern.length() && isDigit(pattern.charAt(at)) && number <= HIGHEST_LIMIT) {
      number = number * 10 + pattern.charAt(at) - '0';
      at++;
    }
    if (at == start || at >= pattern.length() || pattern.charAt(at) != ')') {
      throw new PatternFault(Complaint.UNKNOWN_VERB, 0);
    }
    return at + 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** How long the end of a line at {@code index} of {@code text} is; 0 where there is none. */
  int newlineAt(PatternText text, int index) {
    int c = text.at(index);
    boolean crlf = c == '\r' && text.at(index + 1) == '\n';
    return switch (newline) {
      case LF -> c == '\n' ? 1 : 0;
      case CR -> c == '\r' ? 1 : 0;
      case CRLF -> crlf ? 2 : 0;
      case NUL -> 0;
      case ANY_CRLF -> crlf ? 2 : c == '\n' || c == '\r' ? 1 : 0;
      case ANY -> crlf ? 2 : isNewline(c) ? 1 : 0;
    };
  }

  private static boolean isNewline(int c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }
}
