package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.lint.Suppressed;
import dev.htlint.source.SourceFile;
import java.util.List;

/**
 * A linted file and what was found in it, in order.
 *
 * @param suppressed what comments in the file keep back; it counts for nothing
 */
public record FileReport(
    SourceFile source, List<Diagnostic> diagnostics, List<Suppressed> suppressed) {
  public FileReport {
    diagnostics = List.copyOf(diagnostics);
    suppressed = List.copyOf(suppressed);
  }

  /** A file in which no comment keeps anything back. */
  public FileReport(SourceFile source, List<Diagnostic> diagnostics) {
    this(source, diagnostics, List.of());
  }
}
