package dev.htlint.rules;

import dev.htlint.source.SourceFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;

/** The names in tags, as people read them. */
final class Tags {
  private Tags() {}

  /** The name in an opening tag. */
  static String opening(Line line) {
    return bare(line, 1);
  }

  /** The name in a closing tag. */
  static String closing(Line line) {
    return bare(line, 2);
  }

  private static String bare(Line line, int from) {
    if (!(line instanceof DirectiveLine tag)) {
      return "";
    }
    String name = tag.name();
    int end = name.endsWith(">") ? name.length() - 1 : name.length();
    return SourceFile.display(name.substring(Math.min(from, end), end));
  }

  /** Which section httpd expected to be closed, out of its message. */
  static String expected(String message) {
    int start = message.indexOf("</") + 2;
    int end = message.indexOf("> but saw", start);
    return SourceFile.display(message.substring(start, Math.max(start, end)));
  }

  /** The tag with its bracket added. */
  static String completed(Line line) {
    return line instanceof DirectiveLine tag ? SourceFile.display(tag.text()) + ">" : "";
  }
}
