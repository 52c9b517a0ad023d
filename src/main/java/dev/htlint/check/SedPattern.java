package dev.htlint.check;

import org.jspecify.annotations.Nullable;

/** A regular expression of sed: {@code sed_compile} in httpd's modules/filters/regexp.c. */
final class SedPattern {
  private static final int MOST_GROUPS = 9;
  private static final int MOST_TIMES = 255;

  private final SedCursor in;
  private final char delimiter;
  private int groups;
  private int open;
  private int closed;
  private boolean empty;

  private SedPattern(SedCursor in, char delimiter) {
    this.in = in;
    this.delimiter = delimiter;
  }

  /**
   * Reads up to {@code delimiter}. Where there is a fault, {@code in} stays where it is.
   *
   * @param told is given the fault, without the line
   */
  static @Nullable SedPattern read(SedCursor in, char delimiter, SedProgram.Faults told) {
    SedPattern pattern = new SedPattern(in, delimiter);
    int start = in.position();
    String fault = pattern.read();
    if (fault == null) {
      return pattern;
    }
    told.add(fault);
    in.setPosition(start);
    return null;
  }

  /** Whether it has no characters, and the last one counts instead. */
  boolean isEmpty() {
    return empty;
  }

  /** How many groups it has. */
  int groups() {
    return groups;
  }

  /** httpd compares a delimiter beyond ASCII in a way in which it never matches. */
  private boolean isEnd(char c) {
    return c == delimiter && delimiter < 0x80;
  }

  private @Nullable String read() {
    char c = in.next();
    if (isEnd(c)) {
      empty = true;
      return null;
    }
    if (c != '^') {
      in.back();
    }
    boolean repeatable = false;
    while (true) {
      c = in.next();
      repeatable |= c != '*' && (c != '\\' || in.peek() != '{');
      if (isEnd(c)) {
        return open > 0 ? "\\( \\) imbalance: " : null;
      }
      String fault =
          switch (c) {
            case 0 -> "ending delimiter missing on substitution: ";
            case '[' -> set();
            case '\\' -> escape(repeatable);
            default -> null;
          };
      if (fault != null) {
        return fault;
      }
    }
  }

  private @Nullable String set() {
    char c = in.next();
    if (c == '^') {
      c = in.next();
    }
    char last = 0;
    do {
      if (c == 0) {
        return "[ ] imbalance: ";
      }
      if (c == '-' && last != 0) {
        c = in.next();
        if (c == ']') {
          return null;
        }
      }
      last = c;
      c = in.next();
    } while (c != ']');
    return null;
  }

  private @Nullable String escape(boolean repeatable) {
    char c = in.next();
    if (c == '(') {
      open++;
      return groups++ < MOST_GROUPS ? null : "Too many \\(: ";
    }
    if (c == ')') {
      closed++;
      return open-- > 0 ? null : "\\( \\) imbalance: ";
    }
    if (c == '{' && repeatable) {
      return times();
    }
    return c >= '1' && c <= '9' && c - '1' >= closed ? "``\\digit'' out of range: " : null;
  }

  private @Nullable String times() {
    int first = -1;
    while (true) {
      int number = 0;
      char c = in.next();
      do {
        if (c < '0' || c > '9') {
          return "Bad number: ";
        }
        number = Math.min(10 * number + c - '0', MOST_TIMES);
        c = in.next();
      } while (c != '\\' && c != ',');
      if (number >= MOST_TIMES) {
        return "Range endpoint too large: ";
      }
      boolean second = first >= 0;
      if (c == ',' && second) {
        return "More than 2 numbers given in \\{ \\}: ";
      }
      if (c == ',' && in.peek() != '\\') {
        first = number;
        continue;
      }
      if (c == ',') {
        in.next();
      }
      if (in.next() != '}') {
        return "} expected after \\: ";
      }
      return second && number < first ? "First number exceeds second in \\{ \\}: " : null;
    }
  }
}
