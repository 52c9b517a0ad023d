package dev.htlint.cli;

import dev.htlint.files.FileFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a walk left out, so that nobody takes silence for praise. */
final class Ignored {
  private Ignored() {}

  /** One line, or nothing where nothing was left out. */
  static Optional<String> of(FileFinder finder) {
    List<String> parts = new ArrayList<>();
    add(parts, finder.ignoredFiles(), "file");
    add(parts, finder.ignoredFolders(), "folder");
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "left out by .gitignore: " + String.join(", ", parts) + " (--no-gitignore lints them)");
  }

  private static void add(List<String> parts, int count, String noun) {
    if (count > 0) {
      parts.add(count + " " + noun + (count == 1 ? "" : "s"));
    }
  }
}
