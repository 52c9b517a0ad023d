package dev.htlint.maven;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Severity;
import dev.htlint.report.FileReport;
import dev.htlint.report.Visible;
import dev.htlint.source.Position;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** What was found, for the console and for the failure of the build. */
final class Findings {
  private Findings() {}

  /** Tells each finding with the level of its severity. */
  static void log(List<FileReport> reports, Log log) {
    for (FileReport report : reports) {
      for (Diagnostic found : report.diagnostics()) {
        String line = line(report, found);
        switch (found.severity()) {
          case ERROR -> log.error(line);
          case WARNING -> log.warn(line);
          case NOTE -> log.info(line);
        }
      }
    }
  }

  private static String line(FileReport report, Diagnostic found) {
    Position place = report.source().position(found.primary().span().start());
    String help =
        found.help().map(text -> "\n  help: " + text.replace("\n", "\n        ")).orElse("");
    return Visible.text(
            report.source().path()
                + ":"
                + place.line()
                + ":"
                + place.column()
                + " ["
                + found.rule()
                + "] "
                + found.message()
                + servers(report, found))
        + help;
  }

  /** On which of several servers it holds. */
  private static String servers(FileReport report, Diagnostic found) {
    List<String> servers = report.portability().servers(found);
    return servers.isEmpty() ? "" : " (" + String.join(", ", servers) + ")";
  }

  /** How many there are: {@code 2 errors, 1 warning in 3 files}. */
  static String count(List<FileReport> reports) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count =
          reports.stream()
              .flatMap(report -> report.diagnostics().stream())
              .filter(found -> found.severity() == severity)
              .count();
      if (count > 0) {
        counts.add(number(count, severity.label()));
      }
    }
    String all = counts.isEmpty() ? "No findings" : String.join(", ", counts);
    return all + " in " + number(reports.size(), "file");
  }

  /** A count with its noun. */
  static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
