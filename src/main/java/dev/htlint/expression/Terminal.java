package dev.htlint.expression;

import java.util.List;

/** The tokens of httpd's grammar, in the order in which bison numbers them and lists them. */
enum Terminal {
  END("$end"),
  TRUE,
  FALSE,
  EXPR_BOOL,
  EXPR_STRING,
  ERROR,
  DIGIT,
  ID,
  STRING,
  REGEX,
  REGEX_I,
  REGEX_BACKREF,
  OP_UNARY,
  OP_BINARY,
  STR_BEGIN,
  STR_END,
  VAR_BEGIN,
  VAR_END,
  OP_EQ,
  OP_NE,
  OP_LT,
  OP_LE,
  OP_GT,
  OP_GE,
  OP_REG,
  OP_NRE,
  OP_IN,
  OP_STR_EQ,
  OP_STR_NE,
  OP_STR_LT,
  OP_STR_LE,
  OP_STR_GT,
  OP_STR_GE,
  OP_CONCAT,
  OP_OR,
  OP_AND,
  OP_NOT,
  OPEN_PAREN("'('"),
  CLOSE_PAREN("')'"),
  OPEN_BRACE("'{'"),
  CLOSE_BRACE("'}'"),
  COMMA("','"),
  COLON("':'");

  /** All of them, by number. */
  static final List<Terminal> ALL = List.of(values());

  /** The name in httpd's messages. */
  final String shown;

  Terminal() {
    this.shown = "T_" + name();
  }

  Terminal(String shown) {
    this.shown = shown;
  }

  /** How many there are. */
  static int count() {
    return ALL.size();
  }

  /** bison's number for it, counted without its two internal tokens. */
  @SuppressWarnings("EnumOrdinal") // the order is what this enum is about
  int number() {
    return ordinal();
  }

  /** The terminal that {@code shown} names. */
  static Terminal of(String shown) {
    for (Terminal terminal : ALL) {
      if (terminal.shown.equals(shown)) {
        return terminal;
      }
    }
    throw new IllegalArgumentException(shown);
  }

  /**
   * How strongly an operator binds; 0 for what has no precedence. All of them bind to the right.
   */
  int precedence() {
    return switch (this) {
      case OP_OR -> 1;
      case OP_AND -> 2;
      case OP_NOT -> 3;
      case OP_CONCAT -> 4;
      default -> 0;
    };
  }
}
