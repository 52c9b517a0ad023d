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
 * @param portability what several servers make of it, where several are spoken of
 */
public record FileReport(
    SourceFile source,
    List<Diagnostic> diagnostics,
    List<Suppressed> suppressed,
    List<Inclusion> included,
    Portability portability) {
  public FileReport {
    diagnostics = List.copyOf(diagnostics);
    suppressed = List.copyOf(suppressed);
    included = List.copyOf(included);
  }

  /** A file of which one server is spoken. */
  public FileReport(
      SourceFile source,
      List<Diagnostic> diagnostics,
      List<Suppressed> suppressed,
      List<Inclusion> included) {
    this(source, diagnostics, suppressed, included, Portability.NONE);
  }

  /** A file in which no comment keeps anything back. */
  public FileReport(SourceFile source, List<Diagnostic> diagnostics) {
    this(source, diagnostics, List.of(), List.of());
  }

  /** The same of a file with the same bytes under another name. */
  public FileReport as(SourceFile other) {
    return new FileReport(other, diagnostics, suppressed, included, portability);
  }

  /** The same with other findings. */
  public FileReport with(List<Diagnostic> others) {
    return new FileReport(source, others, suppressed, included, portability);
  }

  /** On which servers {@code finding} holds; none where only one is spoken of. */
  public List<String> servers(Diagnostic finding) {
    return portability.servers(finding);
  }
}
