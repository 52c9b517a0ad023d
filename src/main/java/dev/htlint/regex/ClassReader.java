package dev.htlint.regex;

/** Collects the bytes that the items of a character class stand for; the class compiles. */
final class ClassReader {
  private static final int NOTHING = -1;

  private final PatternText text;
  private final Escapes escapes;
  private final boolean caseless;
  private final ByteSet set = new ByteSet();
  private boolean negated;

  /** What may begin a range, and whether a hyphen stands behind it. */
  private int first = NOTHING;

  private boolean begun;

  ClassReader(PatternText text, Escapes escapes, boolean caseless) {
    this.text = text;
    this.escapes = escapes;
    this.caseless = caseless;
  }

  /** Adds an item; false where it does not stand for bytes. */
  boolean add(PatternToken token) {
    int start = token.start();
    switch (token.type()) {
      case PcreLexer.CLASS_NEGATE -> negated = true;
      case PcreLexer.CLASS_TEXT, PcreLexer.CLASS_BLANK -> characters(start, token.end());
      case PcreLexer.QUOTED ->
          characters(start + 2, token.end() - (escapes.closesQuotation(token) ? 2 : 0));
      case PcreLexer.CLASS_HYPHEN -> hyphen();
      case PcreLexer.ESCAPED, PcreLexer.CODED -> character(escapes.character(token));
      case PcreLexer.DIGITS -> {
        boolean octal = text.at(start + 1) < '8';
        character(octal ? escapes.octal(start + 1, token.end()) : text.at(start + 1));
      }
      case PcreLexer.TYPE -> {
        end();
        return set.addType(text.at(start + 1));
      }
      case PcreLexer.CLASS_POSIX -> {
        end();
        boolean other = text.at(start + 2) == '^';
        set.addPosix(text.text(other ? start + 3 : start + 2, token.end() - 2), other, caseless);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void characters(int start, int end) {
    for (int i = start; i < end; i++) {
      character(text.at(i));
    }
  }

  private void character(int c) {
    if (begun) {
      set.addRange(first, c);
      first = NOTHING;
      begun = false;
    } else {
      set.add(c);
      first = c;
    }
  }

  private void hyphen() {
    if (first != NOTHING && !begun) {
      begun = true;
    } else {
      character('-');
    }
  }

  /** A hyphen before a type of characters, or at the end, is one. */
  private void end() {
    if (begun) {
      set.add('-');
    }
    begun = false;
    first = NOTHING;
  }

  String pattern() {
    end();
    if (caseless) {
      set.ignoreCase();
    }
    if (negated) {
      set.negate();
    }
    return set.pattern();
  }
}
