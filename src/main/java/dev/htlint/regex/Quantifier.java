package dev.htlint.regex;

/**
 * How often something is repeated.
 *
 * @param most {@link Node#UNLIMITED} for no limit
 */
record Quantifier(int least, int most) {
  private static final int HIGHEST = 65535;

  /** What {@code token} says. Throws {@link PatternFault} where its numbers cannot be. */
  static Quantifier of(PatternText text, Escapes escapes, PatternToken token) {
    int start = token.start();
    return switch (token.type()) {
      case PcreLexer.STAR -> new Quantifier(0, Node.UNLIMITED);
      case PcreLexer.PLUS -> new Quantifier(1, Node.UNLIMITED);
      case PcreLexer.QUESTION -> new Quantifier(0, 1);
      default -> {
        int comma = start + 1;
        while (Escapes.isDigit(text.at(comma))) {
          comma++;
        }
        int least = count(escapes, start + 1, comma);
        if (text.at(comma) != ',') {
          yield new Quantifier(least, least);
        }
        boolean unlimited = comma + 2 == token.end();
        int most = unlimited ? Node.UNLIMITED : count(escapes, comma + 1, token.end() - 1);
        if (most < least) {
          throw new PatternFault(Complaint.COUNT_ORDER, start);
        }
        yield new Quantifier(least, most);
      }
    };
  }

  private static int count(Escapes escapes, int start, int end) {
    int number = escapes.number(start, end);
    if (number > HIGHEST) {
      throw new PatternFault(Complaint.COUNT_TOO_BIG, start);
    }
    return number;
  }
}
