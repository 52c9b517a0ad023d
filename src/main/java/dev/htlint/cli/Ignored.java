package dev.htlint.cli;

import dev.htlint.files.FileFinder;
import java.util.ArrayList;
import java.util.List;

/** Says what a walk left out, so that nobody takes silence for praise. */
final class Ignored {
  private Ignored() {}

  /** In one line; nothing where nothing was left out. */
  static void tell(FileFinder finder, Terminal terminal) {
    List<String> parts = new ArrayList<>();
    add(parts, finder.ignoredFiles(), "file");
    add(parts, finder.ignoredFolders(), "folder");
    if (!parts.isEmpty()) {
      terminal.complain(
          "left out by .gitignore: " + String.join(", ", parts) + " (--no-gitignore lints them)");
    }
  }

  private static void add(List<String> parts, int count, String noun) {
    if (count > 0) {
      parts.add(count + " " + noun + (count == 1 ? "" : "s"));
    }
  }
}
