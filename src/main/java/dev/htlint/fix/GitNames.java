package dev.htlint.fix;

import java.nio.charset.StandardCharsets;

/** File names as git writes them in a diff; mirrors {@code quote_c_style} in git's quote.c. */
final class GitNames {
  private static final String ESCAPED = "\u0007\b\t\n\u000B\f\r\"\\";
  private static final String LETTERS = "abtnvfr\"\\";

  private GitNames() {}

  /** {@code prefix} and the path from where the diff is to be applied, in quotes where needed. */
  static String quoted(String prefix, String path) {
    String name = prefix + path.replaceFirst("^(?:\\./+)*/*", "");
    boolean odd = name.chars().anyMatch(c -> c < ' ' || c >= 0x7F || c == '"' || c == '\\');
    if (!odd) {
      // a tab behind it tells a name with blanks from a time stamp
      return name.indexOf(' ') >= 0 ? name + "\t" : name;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      int letter = ESCAPED.indexOf(b);
      if (letter >= 0) {
        quoted.append('\\').append(LETTERS.charAt(letter));
      } else if (b < ' ' || b == 0x7F) {
        quoted.append('\\').append(String.format("%03o", b & 0xFF));
      } else {
        quoted.append((char) b);
      }
    }
    return quoted.append('"').toString();
  }
}
