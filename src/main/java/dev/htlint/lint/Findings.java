package dev.htlint.lint;

import dev.htlint.diagnostic.Diagnostic;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that was found in a file, in the order of the lines.
 *
 * @param reported what the user is to see
 * @param suppressed what a comment in the file keeps back
 */
public record Findings(List<Diagnostic> reported, List<Suppressed> suppressed) {
  public Findings {
    reported = List.copyOf(reported);
    suppressed = List.copyOf(suppressed);
  }

  /** These and those of the same file, in order. */
  Findings and(Findings others) {
    return new Findings(
        Stream.concat(reported.stream(), others.reported.stream()).sorted(Linter.ORDER).toList(),
        Stream.concat(suppressed.stream(), others.suppressed.stream())
            .sorted(Comparator.comparing(Suppressed::diagnostic, Linter.ORDER))
            .toList());
  }
}
