package dev.htlint.regex;

import java.util.function.IntPredicate;

/** Finds out what is wrong with an item of which the lexer knows only that it is no valid one. */
final class BadItem {
  private static final String DELIMITERS = "`'\"^%#${";

  private BadItem() {}

  /** What is wrong with a BAD_ESCAPE or BAD_GROUP token. */
  static Complaint complaint(PatternText text, PatternToken token) {
    if (text.at(token.start()) == '\\') {
      return escape(text, token.start() + 1);
    }
    int at = token.start() + 2;
    return text.at(at - 1) == '?' ? group(text, at) : verb(text, at);
  }

  /** The same inside a class. */
  static Complaint inClass(PatternText text, PatternToken token) {
    int letter = text.at(token.start() + 1);
    if (letter == 'N') {
      return Complaint.NOT_NEWLINE_IN_CLASS;
    }
    boolean known = letter >= 0 && "ABCGKRXZkz".indexOf(letter) >= 0;
    return known ? Complaint.ESCAPE_IN_CLASS : escape(text, token.start() + 1);
  }

  /** Why a token may not stand where an assertion must. */
  static Complaint instead(PatternText text, PatternToken token) {
    int start = token.start();
    if (!text.has("(*", start)) {
      return Complaint.ASSERTION_EXPECTED;
    }
    if (token.type() == PcreLexer.BAD_GROUP) {
      Complaint complaint = complaint(text, token);
      boolean unknown = complaint == Complaint.UNKNOWN_ASSERTION;
      return unknown ? complaint : Complaint.ASSERTION_EXPECTED;
    }
    return text.at(start + 2) == 'n' ? Complaint.ATOMIC_EXPECTED : Complaint.ASSERTION_EXPECTED;
  }

  /** Why a token may not stand where it does. */
  static Complaint unexpected(PatternToken token) {
    return switch (token.type()) {
      case PcreLexer.CLOSE -> Complaint.UNMATCHED_PARENTHESIS;
      case PcreLexer.STAR, PcreLexer.PLUS, PcreLexer.QUESTION -> Complaint.NOTHING_TO_REPEAT;
      case PcreLexer.COUNT -> Complaint.NOTHING_TO_REPEAT;
      default -> Complaint.OPEN_PARENTHESIS;
    };
  }

  private static Complaint escape(PatternText text, int at) {
    int next = text.at(at + 1);
    return switch (text.at(at)) {
      case -1 -> Complaint.END_OF_PATTERN;
      case 'F', 'l', 'L', 'u', 'U' -> Complaint.UNSUPPORTED_ESCAPE;
      case 'c' -> next < 0 ? Complaint.CONTROL_AT_END : Complaint.CONTROL_UNPRINTABLE;
      case 'p', 'P' -> Complaint.MALFORMED_PROPERTY;
      case 'o' -> next == '{' ? braced(text, at + 2, 8) : Complaint.OCTAL_WITHOUT_BRACE;
      case 'k' -> isBracket(next) ? name(text, at + 2) : Complaint.BAD_NAME_REFERENCE;
      case 'g' -> isBracket(next) ? reference(text, at + 2) : Complaint.BAD_NUMBER_REFERENCE;
      default -> Complaint.UNKNOWN_ESCAPE;
    };
  }

  private static boolean isBracket(int c) {
    return c == '{' || c == '<' || c == '\'';
  }

  /** What is wrong with a number in braces whose first digit would be at {@code start}. */
  static Complaint braced(PatternText text, int start, int base) {
    int c = text.at(start);
    if (c < 0 || c == '}') {
      return Complaint.DIGITS_MISSING;
    }
    return base == 8 ? Complaint.NOT_OCTAL : Complaint.NOT_HEXADECIMAL;
  }

  private static Complaint reference(PatternText text, int at) {
    int sign = text.at(at) == '+' || text.at(at) == '-' ? 1 : 0;
    return Escapes.isDigit(text.at(at + sign)) ? Complaint.BAD_NUMBER_REFERENCE : name(text, at);
  }

  private static Complaint name(PatternText text, int at) {
    int c = text.at(at);
    if (Escapes.isDigit(c)) {
      return Complaint.NAME_BEGINS_WITH_DIGIT;
    }
    return isWord(c) ? Complaint.NAME_SYNTAX : Complaint.NAME_EXPECTED;
  }

  private static boolean isWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || Escapes.isDigit(c);
  }

  private static Complaint group(PatternText text, int at) {
    int c = text.at(at);
    int next = text.at(at + 1);
    return switch (c) {
      case 'P' -> python(text, at + 1);
      case 'R' -> Complaint.RECURSION_SYNTAX;
      case '+' -> Escapes.isDigit(next) ? Complaint.OPEN_PARENTHESIS : Complaint.DIGIT_EXPECTED;
      case '<', '\'', '&' -> name(text, at + 1);
      case 'C' -> callout(text, at + 1);
      case '(' -> condition(text, at + 1);
      case '#' -> Complaint.OPEN_COMMENT;
      default -> {
        boolean number = Escapes.isDigit(c) || (c == '-' && Escapes.isDigit(next));
        yield number ? Complaint.OPEN_PARENTHESIS : options(text, at);
      }
    };
  }

  private static Complaint python(PatternText text, int at) {
    return switch (text.at(at)) {
      case -1 -> Complaint.OPEN_PARENTHESIS;
      case '<', '>', '=' -> name(text, at + 1);
      default -> Complaint.UNKNOWN_PYTHON;
    };
  }

  private static Complaint callout(PatternText text, int at) {
    int c = text.at(at);
    if (c < 0) {
      return Complaint.OPEN_PARENTHESIS;
    }
    if (Escapes.isDigit(c)) {
      return Complaint.OPEN_CALLOUT;
    }
    if (DELIMITERS.indexOf(c) < 0) {
      return Complaint.CALLOUT_DELIMITER;
    }
    int end = c == '{' ? '}' : c;
    for (int i = at + 1; i < text.length(); i++) {
      if (text.at(i) == end) {
        if (text.at(i + 1) != end) {
          return Complaint.OPEN_CALLOUT;
        }
        i++;
      }
    }
    return Complaint.OPEN_CALLOUT_STRING;
  }

  private static Complaint condition(PatternText text, int at) {
    int c = text.at(at);
    if (c < 0) {
      return Complaint.OPEN_PARENTHESIS;
    }
    boolean signed = c == '+' || c == '-';
    if (Escapes.isDigit(signed ? text.at(at + 1) : c)) {
      return Complaint.OPEN_CONDITION;
    }
    if (text.has("VERSION", at) && text.at(at + 7) != ')') {
      return Complaint.VERSION_SYNTAX;
    }
    boolean quoted = c == '<' || c == '\'';
    int start = quoted ? at + 1 : text.has("R&", at) ? at + 2 : at;
    int end = start;
    while (isWord(text.at(end))) {
      end++;
    }
    boolean ended = quoted && end > start && text.at(end) == (c == '<' ? '>' : '\'');
    return ended ? Complaint.OPEN_CONDITION : name(text, start);
  }

  private static Complaint options(PatternText text, int start) {
    boolean hyphenAllowed = text.at(start) != '^';
    int at = hyphenAllowed ? start : start + 1;
    for (; at < text.length(); at++) {
      int c = text.at(at);
      if (c == '-') {
        if (!hyphenAllowed) {
          return Complaint.OPTION_HYPHEN;
        }
        hyphenAllowed = false;
      } else if ("imnsxJU".indexOf(c) < 0) {
        return Complaint.UNKNOWN_GROUP;
      }
    }
    return Complaint.OPEN_PARENTHESIS;
  }

  private static Complaint verb(PatternText text, int at) {
    int c = text.at(at);
    if (c < 0 || c == ')') {
      return Complaint.NOTHING_TO_REPEAT;
    }
    if (c >= 'a' && c <= 'z') {
      return Complaint.UNKNOWN_ASSERTION;
    }
    IntPredicate ends = i -> text.at(i) == ')' || text.has(":)", i);
    boolean mark = (text.has("MARK", at) && ends.test(at + 4)) || text.has(":)", at);
    return mark ? Complaint.MARK_WITHOUT_NAME : Complaint.UNKNOWN_VERB;
  }
}
