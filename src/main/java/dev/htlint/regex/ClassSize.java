package dev.htlint.regex;

import dev.htlint.regex.Node.Extent;
import java.util.Set;

/**
 * How much code PCRE2 makes of a character class: a map of 256 bits, a single character, or a list
 * with Unicode properties (compile_branch of pcre2_compile.c).
 */
final class ClassSize {
  private static final int MAP = 32;
  private static final int PROPERTY = 3;

  /**
   * What the blanks above U+00FF take up that {@code \h}, {@code \H}, {@code \v}, {@code \V} add.
   */
  private static final int HORIZONTAL = 27;

  private static final int NOT_HORIZONTAL = 49;
  private static final int VERTICAL = 7;
  private static final int NOT_VERTICAL = 14;

  /** The range of all characters above U+00FF. */
  private static final int ALL_WIDE = 7;

  /** Those that do not become properties under {@code (*UCP)}. */
  private static final Set<String> PLAIN_POSIX = Set.of("ascii", "xdigit");

  private final PatternText text;
  private final boolean caseless;
  private boolean negated;
  private int items;
  private int literals;
  private int firstLiteral;
  private int secondLiteral;
  private int extra;
  private boolean hasProperty;
  private boolean hasByte;
  private boolean flips;
  private boolean allWide;

  ClassSize(PatternText text, boolean caseless) {
    this.text = text;
    this.caseless = caseless;
  }

  private boolean utf() {
    return text.settings().utf();
  }

  private boolean ucp() {
    return text.settings().ucp();
  }

  void negate() {
    negated = true;
  }

  void character(int c) {
    items++;
    literals++;
    if (literals == 1) {
      firstLiteral = c;
    } else {
      secondLiteral = c;
    }
    add(c, c);
  }

  /** Makes the last character the first of a range. */
  void rangeTo(int first, int last) {
    literals = Integer.MIN_VALUE / 2;
    if (first > 0xFF) {
      extra -= 1 + text.width(first);
    }
    add(first, last);
  }

  private void add(int first, int last) {
    if (first <= 0xFF) {
      hasByte = true;
    }
    if (last > 0xFF && utf()) {
      int start = Math.max(first, 0x100);
      extra += 1 + text.width(last) + (start < last ? text.width(start) : 0);
    }
  }

  void type(int letter) {
    items++;
    literals = Integer.MIN_VALUE / 2;
    if (ucp() && "dDsSwW".indexOf(letter) >= 0) {
      property();
      return;
    }
    hasByte = true;
    switch (letter) {
      case 'D', 'S', 'W' -> flips = true;
      case 'h' -> blanks(HORIZONTAL);
      case 'H' -> blanks(NOT_HORIZONTAL);
      case 'v' -> blanks(VERTICAL);
      case 'V' -> blanks(NOT_VERTICAL);
      default -> {}
    }
  }

  private void blanks(int size) {
    extra += utf() ? size : 0;
  }

  void property() {
    items++;
    literals = Integer.MIN_VALUE / 2;
    extra += PROPERTY;
    hasProperty = true;
  }

  void posix(String name, boolean negative) {
    items++;
    literals = Integer.MIN_VALUE / 2;
    if (ucp() && name.equals("blank")) {
      type(negative ? 'H' : 'h');
      return;
    }
    boolean special = name.equals("graph") || name.equals("print") || name.equals("punct");
    if (special || !ucp()) {
      // even where properties replace it, a negated one of these leaves its mark
      flips = negative;
    }
    if (ucp() && !PLAIN_POSIX.contains(name)) {
      property();
      return;
    }
    flips = negative;
    allWide |= ucp() && utf() && negative;
    hasByte = true;
  }

  /** The class as a node. */
  Node node() {
    if (items == 1 && literals == 1) {
      return single();
    }
    if (!negated && items == 2 && literals == 2 && isPair()) {
      return new Node.Text(1, text.width(firstLiteral));
    }
    if (extra > 0 && (ucp() || hasProperty || !flips)) {
      boolean wide = allWide || (utf() && flips && !negated && !ucp());
      return new Node.CharacterClass(5 + (hasByte ? MAP : 0) + (wide ? ALL_WIDE : 0), extra);
    }
    return new Node.CharacterClass(1 + MAP, extra);
  }

  private Node single() {
    boolean severalCases = caseless && (utf() || ucp()) && Escapes.isInSeveralCases(firstLiteral);
    return severalCases
        ? new Node.Type(PROPERTY, Extent.CHARACTER)
        : new Node.Text(1, text.width(firstLiteral));
  }

  /** Whether the two characters are one in both cases. */
  private boolean isPair() {
    if (firstLiteral == secondLiteral || Escapes.isInSeveralCases(firstLiteral)) {
      return false;
    }
    if (firstLiteral > 0x7F && !utf() && !ucp()) {
      return false;
    }
    return Character.toLowerCase(firstLiteral) == Character.toLowerCase(secondLiteral);
  }
}
