package dev.htlint.regex;

import org.jspecify.annotations.Nullable;

/** What escapes stand for (check_escape of pcre2_compile.c). */
final class Escapes {
  private static final int HIGHEST_BYTE = 0xFF;
  private static final int HIGHEST_CODE_POINT = 0x10FFFF;

  /** A longer number behind a backslash is no reference, not even a wrong one. */
  private static final int HIGHEST_REFERENCE = Integer.MAX_VALUE / 10 - 1;

  /** The characters below U+0100 that have more than one other case. */
  private static final String SEVERAL_CASES = "KSks\u00B5\u00C5\u00E5";

  private final PatternText text;

  Escapes(PatternText text) {
    this.text = text;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The decimal number from {@code start} to {@code end}; all large ones are the same. */
  int number(int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      number = Math.min(number * 10 + text.at(i) - '0', 1_000_000);
    }
    return number;
  }

  /** Whether {@code token}, which begins with {@code \Q}, ends with {@code \E}. */
  boolean closesQuotation(PatternToken token) {
    return token.length() >= 4 && text.has("\\E", token.end() - 2);
  }

  /** Whether {@code c} without regard to case takes a Unicode property to match. */
  boolean hasSeveralCases(int c) {
    return (text.settings().utf() || text.settings().ucp()) && isInSeveralCases(c);
  }

  /** Whether there are two further characters that differ from {@code c} in case only. */
  static boolean isInSeveralCases(int c) {
    return SEVERAL_CASES.indexOf(c) >= 0;
  }

  /** The character that an ESCAPED or CODED token stands for. */
  int character(PatternToken token) {
    int start = token.start();
    int letter = text.at(start + 1);
    if (token.type() == PcreLexer.CODED) {
      return coded(token, letter);
    }
    return switch (letter) {
      case 'a' -> 0x07;
      case 'b' -> '\b';
      case 'e' -> 0x1B;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> letter;
    };
  }

  private int coded(PatternToken token, int letter) {
    int start = token.start();
    boolean braced = text.at(start + 2) == '{';
    if (letter == 'x' && braced && token.length() == 2) {
      throw new PatternFault(BadItem.braced(text, start + 3, 16), start);
    }
    return switch (letter) {
      case 'c' -> Character.toUpperCase(text.at(start + 2)) ^ 0x40;
      case 'o' -> code(token, start + 3, 8);
      case 'N' -> {
        if (!text.settings().utf()) {
          throw new PatternFault(Complaint.CODE_POINT_IN_BYTE_MODE, start);
        }
        yield code(token, start + 5, 16);
      }
      default -> braced ? code(token, start + 3, 16) : shortCode(token);
    };
  }

  private int shortCode(PatternToken token) {
    int code = 0;
    for (int i = token.start() + 2; i < token.end(); i++) {
      code = code * 16 + Character.digit(text.at(i), 16);
    }
    return code;
  }

  /** The number in braces from {@code start} to the last character but one. */
  private int code(PatternToken token, int start, int base) {
    boolean utf = text.settings().utf();
    int code = 0;
    for (int i = start; i < token.end() - 1; i++) {
      code = code * base + Character.digit(text.at(i), base);
      if (code > (utf ? HIGHEST_CODE_POINT : HIGHEST_BYTE)) {
        throw new PatternFault(Complaint.CODE_TOO_BIG, token.start());
      }
    }
    if (utf && code >= 0xD800 && code <= 0xDFFF) {
      throw new PatternFault(Complaint.SURROGATE, token.start());
    }
    return code;
  }

  /** The group that {@code \123} refers to where there are {@code count} so far; 0 for none. */
  int referenceNumber(PatternToken token, int count) {
    long number = 0;
    int first = text.at(token.start() + 1);
    for (int i = token.start() + 1; i < token.end(); i++) {
      number = number * 10 + text.at(i) - '0';
      if (number > HIGHEST_REFERENCE) {
        return 0;
      }
    }
    if (first == '0' || !(number < 10 || first >= '8' || number <= count)) {
      return 0;
    }
    if (number > Groups.HIGHEST) {
      throw new PatternFault(Complaint.GROUP_NUMBER_TOO_BIG, token.start());
    }
    return (int) number;
  }

  /** Where the at most three octal digits behind the backslash end. */
  int octalEnd(PatternToken token) {
    int end = token.start() + 1;
    while (end < token.end() && end < token.start() + 4 && text.at(end) < '8') {
      end++;
    }
    return end;
  }

  /** The character with the octal digits from {@code start} to {@code end}. */
  int octal(int start, int end) {
    int code = 0;
    for (int i = start; i < end; i++) {
      code = code * 8 + text.at(i) - '0';
    }
    if (code > HIGHEST_BYTE && !text.settings().utf()) {
      throw new PatternFault(Complaint.OCTAL_TOO_BIG, start - 1);
    }
    return code;
  }

  /** Checks that behind {@code \N} there is no brace but that of a quantifier. */
  void checkNotNamed(PatternToken token) {
    int at = token.end();
    if (text.at(at) != '{') {
      return;
    }
    do {
      at++;
    } while (isDigit(text.at(at)));
    boolean counts = at > token.end() + 1;
    if (counts && text.at(at) == ',') {
      do {
        at++;
      } while (isDigit(text.at(at)));
    }
    if (!counts || text.at(at) != '}') {
      boolean codePoint = text.has("U+", token.end() + 1);
      if (!codePoint) {
        throw new PatternFault(Complaint.UNSUPPORTED_ESCAPE, token.start());
      }
      boolean utf = text.settings().utf();
      throw new PatternFault(
          utf ? BadItem.braced(text, token.end() + 3, 16) : Complaint.CODE_POINT_IN_BYTE_MODE,
          token.start());
    }
  }

  /** Checks the name of a property; whether it stands for any character. */
  boolean checkProperty(PatternToken token) {
    int start = token.start() + 2;
    if (text.at(start) != '{') {
      return complain(UnicodeProperties.complaint(text.text(start, token.end())), token);
    }
    boolean negated = text.at(start + 1) == '^';
    String name = text.text(start + (negated ? 2 : 1), token.end() - 1);
    complain(UnicodeProperties.complaint(name), token);
    boolean positive = (text.at(token.start() + 1) == 'p') != negated;
    return positive && UnicodeProperties.isAny(name);
  }

  private static boolean complain(@Nullable Complaint complaint, PatternToken token) {
    if (complaint != null) {
      throw new PatternFault(complaint, token.start());
    }
    return false;
  }

  /** Where the name or number in {@code token} begins: behind the signs in front of it. */
  int wordStart(PatternToken token) {
    int at = token.start();
    if (text.at(at) == '\\') {
      at += 2;
      return isBracket(text.at(at)) ? at + 1 : at;
    }
    at += 2;
    if (text.at(at) == 'P') {
      at++;
    }
    return isBracket(text.at(at)) || "&=>".indexOf(text.at(at)) >= 0 ? at + 1 : at;
  }

  /** Where it ends. */
  int wordEnd(PatternToken token) {
    boolean open = isDigit(text.at(token.end() - 1));
    return open ? token.end() : token.end() - 1;
  }

  private static boolean isBracket(int c) {
    return c == '{' || c == '<' || c == '\'';
  }
}
