package dev.htlint.regex;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The characters of a pattern: its bytes, or its code points where it asks for UTF. To the lexer it
 * shows each character above 0x7F as 0x7F, whose tables cover ASCII only, and Unicode's pattern
 * white space above ASCII as VT.
 */
final class PatternText implements CharStream {
  private static final int HIGH = 0x7F;
  private static final int VERTICAL_TAB = 0x0B;
  private static final int NEXT_LINE = 0x85;

  private final int[] characters;
  private final StartItems settings;
  private int at;

  PatternText(int[] characters, StartItems settings) {
    this.characters = characters;
    this.settings = settings;
  }

  /** What the items at the start of the pattern ask for. */
  StartItems settings() {
    return settings;
  }

  /** The character at {@code index}, or -1 where the pattern ends. */
  int at(int index) {
    return index >= 0 && index < characters.length ? characters[index] : -1;
  }

  int length() {
    return characters.length;
  }

  /** The characters from {@code start} to {@code end} as text. */
  String text(int start, int end) {
    return new String(characters, start, end - start);
  }

  /** Whether {@code expected} stands at {@code index}. */
  boolean has(String expected, int index) {
    for (int i = 0; i < expected.length(); i++) {
      if (at(index + i) != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** How many bytes {@code character} takes up. */
  int width(int character) {
    if (!settings.utf() || character < 0x80) {
      return 1;
    }
    return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }

  /** How many bytes the characters from {@code start} to {@code end} take up. */
  int bytes(int start, int end) {
    int sum = 0;
    for (int i = start; i < end; i++) {
      sum += width(characters[i]);
    }
    return sum;
  }

  /** The offset of the character at {@code index} in the whole pattern, in bytes. */
  int offset(int index) {
    return settings.length() + bytes(0, Math.min(index, characters.length));
  }

  private boolean isHighBlank(int character) {
    return character == NEXT_LINE
        || (settings.utf() && ((character | 1) == 0x200F || (character | 1) == 0x2029));
  }

  @Override
  public int LA(int i) {
    int index = at + i - (i > 0 ? 1 : 0);
    if (index < 0 || index >= characters.length) {
      return IntStream.EOF;
    }
    int character = characters[index];
    if (character <= HIGH) {
      return character;
    }
    return isHighBlank(character) ? VERTICAL_TAB : HIGH;
  }

  @Override
  public void consume() {
    if (at >= characters.length) {
      throw new IllegalStateException("cannot consume EOF");
    }
    at++;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = index;
  }

  @Override
  public int size() {
    return characters.length;
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public String getText(Interval interval) {
    return text(interval.a, Math.min(interval.b + 1, characters.length));
  }
}
