package dev.htlint.run;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Severity;
import dev.htlint.report.FileReport;
import java.util.Optional;

/**
 * From which severity on a finding makes the run fail.
 *
 * @param lowest empty where none does
 */
public record Threshold(Optional<Severity> lowest) {
  /** What holds where nobody says. */
  public static final Threshold ERROR = new Threshold(Optional.of(Severity.ERROR));

  /** The threshold of that name: a severity's, or {@code never}. */
  public static Optional<Threshold> of(String label) {
    return label.equals("never")
        ? Optional.of(new Threshold(Optional.empty()))
        : Severity.of(label).map(severity -> new Threshold(Optional.of(severity)));
  }

  /** Whether a finding of {@code report} reaches it. */
  boolean isReached(FileReport report) {
    if (lowest.isPresent()) {
      for (Diagnostic found : report.diagnostics()) {
        if (found.severity().isAtLeast(lowest.get())) {
          return true;
        }
      }
    }
    return false;
  }
}
