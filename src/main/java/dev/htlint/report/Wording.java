package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** A finding in words, for formats that have one field for all of them. */
final class Wording {
  private Wording() {}

  /** The message, what httpd logs, and the help: one to three paragraphs, safe to print. */
  static List<String> paragraphs(Diagnostic diagnostic) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(Visible.text(diagnostic.message()));
    diagnostic.httpd().ifPresent(text -> paragraphs.add("httpd: " + oneLine(text)));
    diagnostic.help().ifPresent(text -> paragraphs.add("help: " + oneLine(text)));
    return paragraphs;
  }

  /** The same in one line. */
  static String line(Diagnostic diagnostic) {
    return String.join("; ", paragraphs(diagnostic));
  }

  private static String oneLine(String text) {
    return Visible.text(text.replaceAll("\\s*\n\\s*", ", "));
  }
}
