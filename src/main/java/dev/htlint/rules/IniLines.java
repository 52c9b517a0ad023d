package dev.htlint.rules;

import dev.htlint.limit.Limit;
import dev.htlint.limit.Place;
import dev.htlint.lint.SiteFile;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;

/** Where a limit stands that a file of PHP's settings sets. */
final class IniLines {
  private IniLines() {}

  /** Whether {@code place} is in {@code file}, and in the part of it that is there to be shown. */
  static boolean isIn(Place place, SiteFile file) {
    return place.file().path().equals(file.path()) && place.line() <= file.head().lineCount();
  }

  /** The line that sets {@code limit}, without blanks in front. */
  static Span span(Limit limit, SiteFile file) {
    return span(limit.place().orElse(new Place(file.head(), 1)), file);
  }

  /** The line at {@code place}, without blanks in front. */
  static Span span(Place place, SiteFile file) {
    SourceFile head = file.head();
    Span line = head.lineSpan(place.line());
    int start = line.start();
    while (start < line.end() && " \t".indexOf(head.bytes()[start]) >= 0) {
      start++;
    }
    return new Span(start, line.end());
  }
}
