package dev.htlint.regex;

/**
 * Receives the items of a character class from the generated parser and checks its ranges (the part
 * of parse_regex in pcre2_compile.c that is about classes).
 */
final class ClassBuilder {
  private enum Range {
    /** What stands before cannot begin a range. */
    NONE,
    /** A character stands before. */
    POSSIBLE,
    /** A character and a hyphen stand before. */
    BEGUN
  }

  private final PatternText text;
  private final Escapes escapes;
  private final ClassSize size;
  private Range range = Range.NONE;
  private int first;

  ClassBuilder(PatternText text, Escapes escapes, int options) {
    this.text = text;
    this.escapes = escapes;
    this.size = new ClassSize(text, (options & Options.CASELESS) != 0);
  }

  void open(PatternToken token) {
    if (PosixClass.end(text, token.start()) >= 0) {
      boolean named = text.at(token.end()) == ':';
      throw new PatternFault(named ? Complaint.POSIX_OUTSIDE : Complaint.COLLATING, token.start());
    }
  }

  void negate() {
    size.negate();
  }

  void text(PatternToken token) {
    int start = token.start();
    int end = token.end();
    if (token.type() == PcreLexer.QUOTED) {
      start += 2;
      end -= escapes.closesQuotation(token) ? 2 : 0;
    }
    for (int i = start; i < end; i++) {
      character(text.at(i), i);
    }
  }

  void escaped(PatternToken token) {
    int c;
    if (token.type() == PcreLexer.DIGITS) {
      boolean octal = text.at(token.start() + 1) < '8';
      c = octal ? escapes.octal(token.start() + 1, token.end()) : text.at(token.start() + 1);
    } else {
      c = escapes.character(token);
    }
    character(c, token.start());
  }

  private void character(int c, int index) {
    if (range != Range.BEGUN) {
      first = c;
      range = Range.POSSIBLE;
      size.character(c);
      return;
    }
    if (c < first) {
      throw new PatternFault(Complaint.RANGE_ORDER, index);
    }
    if (c > first) {
      size.rangeTo(first, c);
    }
    range = Range.NONE;
  }

  void hyphen(PatternToken token) {
    if (range == Range.POSSIBLE) {
      range = Range.BEGUN;
    } else {
      character('-', token.start());
    }
  }

  void type(PatternToken token) {
    endsNoRange(token);
    size.type(text.at(token.start() + 1));
    beginsNoRange(token);
  }

  void property(PatternToken token) {
    escapes.checkProperty(token);
    endsNoRange(token);
    size.property();
    beginsNoRange(token);
  }

  void posix(PatternToken token) {
    endsNoRange(token);
    int start = token.start() + 2;
    if (text.at(token.start() + 1) != ':') {
      throw new PatternFault(Complaint.COLLATING, token.start());
    }
    boolean negated = text.at(start) == '^';
    String name = text.text(negated ? start + 1 : start, token.end() - 2);
    if (!PosixClass.isName(name)) {
      throw new PatternFault(Complaint.UNKNOWN_POSIX, token.start());
    }
    size.posix(name, negated);
    beginsNoRange(token);
  }

  private void endsNoRange(PatternToken token) {
    if (range == Range.BEGUN) {
      throw new PatternFault(Complaint.INVALID_RANGE, token.start());
    }
    range = Range.NONE;
  }

  /** A hyphen behind a type of characters must be the last thing in the class. */
  private void beginsNoRange(PatternToken token) {
    int next = text.at(token.end() + 1);
    if (text.at(token.end()) == '-' && next >= 0 && next != ']') {
      throw new PatternFault(Complaint.INVALID_RANGE, token.start());
    }
  }

  Node close() {
    if (range == Range.BEGUN) {
      size.character('-');
    }
    return size.node();
  }
}
