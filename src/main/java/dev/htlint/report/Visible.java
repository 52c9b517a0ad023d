package dev.htlint.report;

/**
 * Text that is safe to send to a terminal and leaves nothing unseen: control characters and all
 * that has no shape of its own are named instead.
 */
public final class Visible {
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE_PICTURE = 0x2421;

  private Visible() {}

  /** {@code text} on one line. */
  public static String text(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      shown.append(character(text.codePointAt(i)));
    }
    return shown.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** One character, the tab among them: controls as pictures, others without shape by number. */
  static String character(int c) {
    if (c < ' ') {
      return Character.toString(CONTROL_PICTURES + c);
    }
    if (c == 0x7F) {
      return Character.toString(DELETE_PICTURE);
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> String.format("<%02X>", c);
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          String.format("<U+%04X>", c);
      case Character.SPACE_SEPARATOR -> c == ' ' ? " " : String.format("<U+%04X>", c);
      default -> Character.toString(c);
    };
  }

  /** How many columns of a terminal {@link #character} takes. */
  static int width(int c) {
    if (c < 0x7F) {
      return 1;
    }
    String shown = character(c);
    if (shown.length() > 2) {
      return shown.length();
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /** The blocks of the Unicode standard whose characters are wide (East Asian Width W or F). */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1F64F)
            || (c >= 0x1F900 && c <= 0x1F9FF)
            || (c >= 0x20000 && c <= 0x3FFFD));
  }
}
