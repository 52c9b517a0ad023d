package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A finding in words, for formats that have one field for all of them. */
final class Wording {
  private Wording() {}

  /** The servers on which it holds, safe to print; empty where only one is spoken of. */
  static Optional<String> servers(FileReport file, Diagnostic diagnostic) {
    List<String> servers = file.servers(diagnostic);
    return servers.isEmpty() ? Optional.empty() : Optional.of(oneLine(String.join(", ", servers)));
  }

  /**
   * The message, where it holds, what httpd logs, and the help: a few paragraphs, safe to print.
   */
  static List<String> paragraphs(FileReport file, Diagnostic diagnostic) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(Visible.text(diagnostic.message()));
    servers(file, diagnostic).ifPresent(names -> paragraphs.add("servers: " + names));
    diagnostic.httpd().ifPresent(text -> paragraphs.add("httpd: " + oneLine(text)));
    diagnostic.help().ifPresent(text -> paragraphs.add("help: " + oneLine(text)));
    return paragraphs;
  }

  /** The same in one line. */
  static String line(FileReport file, Diagnostic diagnostic) {
    return String.join("; ", paragraphs(file, diagnostic));
  }

  private static String oneLine(String text) {
    return Visible.text(text.replaceAll("\\s*\n\\s*", ", "));
  }
}
