package dev.htlint.report;

import dev.htlint.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** What was found, in one line. */
final class Summary {
  private Summary() {}

  /** {@code 3 errors, 1 warning in 2 of 14 files}, or {@code no findings in 14 files}. */
  static String of(List<FileReport> files) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count =
          files.stream()
              .flatMap(file -> file.diagnostics().stream())
              .filter(diagnostic -> diagnostic.severity() == severity)
              .count();
      if (count > 0) {
        counts.add(number(count, severity.label()));
      }
    }
    String all = number(files.size(), "file");
    if (counts.isEmpty()) {
      return "no findings in " + all;
    }
    long touched = files.stream().filter(file -> !file.diagnostics().isEmpty()).count();
    String of = files.size() == 1 ? "" : touched + " of ";
    return String.join(", ", counts) + " in " + of + all;
  }

  private static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
