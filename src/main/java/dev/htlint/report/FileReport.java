package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.source.SourceFile;
import java.util.List;

/** A linted file and what was found in it, in order. */
public record FileReport(SourceFile source, List<Diagnostic> diagnostics) {
  public FileReport {
    diagnostics = List.copyOf(diagnostics);
  }
}
