package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.source.Position;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;

/**
 * Where machines find something: lines and columns from 1, columns in code points, the end behind
 * the last character. Guarantees that the end is not before the start.
 */
record Region(Position start, Position end) {
  Region {
    boolean backward =
        end.line() < start.line() || (end.line() == start.line() && end.column() < start.column());
    end = backward ? start : end;
  }

  /**
   * The finding's line, and the column in it; 1 where what is at fault stands on a later line of
   * the same directive.
   */
  static Region of(SourceFile source, Diagnostic diagnostic) {
    Region primary = of(source, diagnostic.primary().span());
    boolean here = primary.start.line() == diagnostic.line();
    return here ? primary : new Region(new Position(diagnostic.line(), 1), primary.end);
  }

  static Region of(SourceFile source, Span span) {
    return new Region(source.position(span.start()), source.position(span.end()));
  }

  /** The same, one character at least: some readers take an empty region for a mistake. */
  Region widened() {
    return end.equals(start)
        ? new Region(start, new Position(start.line(), start.column() + 1))
        : this;
  }

  /** Whether it ends on the line where it starts. */
  boolean isInOneLine() {
    return start.line() == end.line();
  }
}
