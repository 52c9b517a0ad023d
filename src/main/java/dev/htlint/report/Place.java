package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.source.Position;
import dev.htlint.source.SourceFile;

/** Where machines find a finding. */
final class Place {
  private Place() {}

  /**
   * The finding's line, and the column in it; 1 where what is at fault stands on a later line of
   * the same directive.
   */
  static Position of(SourceFile source, Diagnostic diagnostic) {
    Position start = source.position(diagnostic.primary().span().start());
    return start.line() == diagnostic.line() ? start : new Position(diagnostic.line(), 1);
  }
}
