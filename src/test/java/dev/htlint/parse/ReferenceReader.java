package dev.htlint.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * httpd's reader of lines and words once more, slow and short, with none of the grammar: what the
 * parser is held against.
 */
final class ReferenceReader {
  private static final String BLANK = "[ \\t\\n\\x0B\\f\\r]";

  private static final Pattern WORD =
      Pattern.compile(
          BLANK
              + "*+(?:\"((?:[^\\\\\"]++|\\\\[\\\\\"]?)*+)\"?|'((?:[^\\\\']++|\\\\[\\\\']?)*+)'?"
              + "|([^\"'][^ \\t\\n\\x0B\\f\\r]*+))");

  /** A logical line: where it stands, and its text joined and trimmed. */
  record Logical(int start, int end, String text) {
    /** Its words; none for a comment. */
    List<String> words() {
      return text.startsWith("#") ? List.of() : split(text);
    }
  }

  private ReferenceReader() {}

  /** The logical lines of a file. */
  static List<Logical> lines(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    List<Logical> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (int at = 0; at < all.length(); ) {
      int newline = all.indexOf('\n', at);
      int end = newline < 0 ? all.length() : newline + 1;
      String physical = all.substring(at, end);
      at = end;
      int nul = physical.indexOf('\0');
      String kept = nul < 0 ? physical : physical.substring(0, nul);
      text.append(kept);
      boolean continued = nul < 0 && text.toString().matches("(?s).*\\\\\\r?\\n");
      if (continued) {
        text.setLength(text.lastIndexOf("\\"));
      }
      if (!continued || at == all.length()) {
        lines.add(new Logical(start, at, trim(text.toString())));
        text.setLength(0);
        start = at;
      }
    }
    return lines;
  }

  /** The words of a line. */
  static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.lookingAt()) {
      if (matcher.group(1) != null) {
        words.add(matcher.group(1).replaceAll("\\\\([\\\\\"])", "$1"));
      } else if (matcher.group(2) != null) {
        words.add(matcher.group(2).replaceAll("\\\\([\\\\'])", "$1"));
      } else {
        words.add(matcher.group(3).replaceAll("\\\\\\\\", "\\\\"));
      }
      matcher.region(matcher.end(), line.length());
    }
    return words;
  }

  private static String trim(String text) {
    return text.replaceFirst("^" + BLANK + "+", "").replaceFirst(BLANK + "+$", "");
  }
}
