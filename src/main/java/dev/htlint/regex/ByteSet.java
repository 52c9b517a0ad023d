package dev.htlint.regex;

import java.util.BitSet;
import java.util.Locale;

/**
 * A set of bytes: what a character class or a type of characters matches where PCRE2 is asked for
 * bytes and built with its default tables, those of the locale C.
 */
final class ByteSet {
  private static final int BYTES = 256;

  private final BitSet bytes = new BitSet(BYTES);

  void add(int c) {
    bytes.set(c);
  }

  void addRange(int first, int last) {
    bytes.set(first, last + 1);
  }

  /** Adds what {@code \d}, {@code \S} and the like match; false where that is not one byte. */
  boolean addType(int letter) {
    BitSet type =
        switch (Character.toLowerCase(letter)) {
          case 'd' -> of("[:digit:]");
          case 's' -> of("[:space:]");
          case 'w' -> of("[:word:]");
          case 'h' -> horizontal();
          case 'v' -> vertical();
          default -> null;
        };
    if (type == null) {
      return false;
    }
    bytes.or(Character.isUpperCase(letter) ? complement(type) : type);
    return true;
  }

  /** Adds what {@code [:alpha:]} and the like match. */
  void addPosix(String name, boolean negated, boolean caseless) {
    boolean letters = caseless && (name.equals("lower") || name.equals("upper"));
    BitSet type = of("[:" + (letters ? "alpha" : name) + ":]");
    bytes.or(negated ? complement(type) : type);
  }

  /** Adds the other case of each ASCII letter. */
  void ignoreCase() {
    for (int c = 'a'; c <= 'z'; c++) {
      int upper = c - 'a' + 'A';
      if (bytes.get(c) || bytes.get(upper)) {
        bytes.set(c);
        bytes.set(upper);
      }
    }
  }

  void negate() {
    bytes.flip(0, BYTES);
  }

  /** The set as a class for {@link java.util.regex.Pattern}. */
  String pattern() {
    if (bytes.cardinality() == BYTES) {
      return "[\\x00-\\xff]";
    }
    if (bytes.isEmpty()) {
      return "[^\\x00-\\xff]";
    }
    StringBuilder text = new StringBuilder("[");
    for (int from = bytes.nextSetBit(0); from >= 0; ) {
      int to = bytes.nextClearBit(from);
      text.append(hex(from));
      if (to - from > 1) {
        text.append('-').append(hex(to - 1));
      }
      from = bytes.nextSetBit(to);
    }
    return text.append(']').toString();
  }

  static String hex(int c) {
    return String.format(Locale.ROOT, "\\x%02x", c);
  }

  private static BitSet complement(BitSet set) {
    BitSet other = (BitSet) set.clone();
    other.flip(0, BYTES);
    return other;
  }

  private static BitSet horizontal() {
    BitSet set = new BitSet(BYTES);
    set.set('\t');
    set.set(' ');
    set.set(0xA0);
    return set;
  }

  private static BitSet vertical() {
    BitSet set = new BitSet(BYTES);
    set.set('\n', '\r' + 1);
    set.set(0x85);
    return set;
  }

  private static BitSet of(String posix) {
    BitSet set = new BitSet(BYTES);
    for (int c = 0; c < 0x80; c++) {
      if (isIn(posix, c)) {
        set.set(c);
      }
    }
    return set;
  }

  private static boolean isIn(String posix, int c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    boolean digit = c >= '0' && c <= '9';
    return switch (posix) {
      case "[:alpha:]" -> letter;
      case "[:lower:]" -> letter && c >= 'a';
      case "[:upper:]" -> letter && c <= 'Z';
      case "[:alnum:]" -> letter || digit;
      case "[:ascii:]" -> true;
      case "[:blank:]" -> c == ' ' || c == '\t';
      case "[:cntrl:]" -> c < ' ' || c == 0x7F;
      case "[:digit:]" -> digit;
      case "[:graph:]" -> c > ' ' && c < 0x7F;
      case "[:print:]" -> c >= ' ' && c < 0x7F;
      case "[:punct:]" -> c > ' ' && c < 0x7F && !letter && !digit;
      case "[:space:]" -> c == ' ' || (c >= '\t' && c <= '\r');
      case "[:word:]" -> letter || digit || c == '_';
      default -> digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
  }
}
