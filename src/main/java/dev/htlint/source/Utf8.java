package dev.htlint.source;

/** Reads single characters out of bytes that may or may not be UTF-8. */
public final class Utf8 {
  private Utf8() {}

  /**
   * How many bytes the character at {@code at} takes; 1 where the bytes are no well-formed UTF-8.
   */
  public static int length(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
    if (at + length > end) {
      return 1;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 1;
      }
    }
    int c = length == 1 ? lead : character(bytes, at, length);
    boolean overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return overlong || surrogate || c > Character.MAX_CODE_POINT ? 1 : length;
  }

  /** The character of {@code length} bytes, more than one, at {@code at}. */
  public static int character(byte[] bytes, int at, int length) {
    int c = bytes[at] & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      c = c << 6 | (bytes[at + i] & 0x3F);
    }
    return c;
  }
}
