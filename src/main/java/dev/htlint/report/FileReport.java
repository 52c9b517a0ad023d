package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.lint.Suppressed;
import dev.htlint.resolve.Inclusion;
import dev.htlint.source.SourceFile;
import java.util.List;

/**
 * A linted file and what was found in it, in order.
 *
 * @param suppressed what comments in the file keep back; it counts for nothing
 * @param included the Includes that brought the file in, the innermost first
 */
public record FileReport(
    SourceFile source,
    List<Diagnostic> diagnostics,
    List<Suppressed> suppressed,
    List<Inclusion> included) {
  public FileReport {
    diagnostics = List.copyOf(diagnostics);
    suppressed = List.copyOf(suppressed);
    included = List.copyOf(included);
  }

  /** A file in which no comment keeps anything back. */
  public FileReport(SourceFile source, List<Diagnostic> diagnostics) {
    this(source, diagnostics, List.of(), List.of());
  }

  /** The same of a file with the same bytes under another name. */
  public FileReport as(SourceFile other) {
    return new FileReport(other, diagnostics, suppressed, included);
  }

  /** The same with other findings. */
  public FileReport with(List<Diagnostic> others) {
    return new FileReport(source, others, suppressed, included);
  }
}
