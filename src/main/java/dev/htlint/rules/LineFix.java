package dev.htlint.rules;

import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.resolve.Directive;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import java.util.List;
import java.util.Optional;

/** Edits of lines, their ends and indentation as they are. */
final class LineFix {
  private LineFix() {}

  /** Whether the line holds what httpd read: no macro and no variable has brought it. */
  static boolean isOwn(Directive directive) {
    DirectiveLine line = directive.line();
    return line.name().startsWith(directive.writtenName())
        && line.rawArguments().equals(directive.arguments().rawArguments());
  }

  /**
   * The smallest edit that makes {@code written}, Latin-1, of a directive's words. Empty where the
   * file does not hold what httpd read: a macro or a variable has brought it, or it is continued.
   */
  static Optional<Edit> rewrite(Directive directive, String written) {
    DirectiveLine line = directive.line();
    String old = line.source().latin1(line.wordsSpan());
    return !isOwn(directive) || old.indexOf('\n') >= 0 || old.equals(written)
        ? Optional.empty()
        : Optional.of(smallest(line, written));
  }

  /** The smallest edit that makes {@code written} of the words of {@code line}. */
  static Edit smallest(DirectiveLine line, String written) {
    String old = line.source().latin1(line.wordsSpan());
    int most = Math.min(old.length(), written.length());
    int start = 0;
    while (start < most && old.charAt(start) == written.charAt(start)) {
      start++;
    }
    int tail = 0;
    while (tail < most - start
        && old.charAt(old.length() - 1 - tail) == written.charAt(written.length() - 1 - tail)) {
      tail++;
    }
    int offset = line.wordsSpan().start();
    return new Edit(
        new Span(offset + start, offset + old.length() - tail),
        written.substring(start, written.length() - tail));
  }

  /** Takes the whole line away; empty for a section, for what it holds may have to stay. */
  static Optional<Fix> removal(Directive directive, boolean safe) {
    return directive.isSection() || !isOwn(directive)
        ? Optional.empty()
        : Optional.of(
            new Fix("remove the line", safe, List.of(Edit.delete(directive.line().span()))));
  }

  /** What stands in front of the first word: blanks, which a line put beside it should have too. */
  static String indentation(DirectiveLine line) {
    String front = line.source().latin1(line.start(), line.nameSpan().start());
    return front.isBlank() && front.indexOf('\n') < 0 ? front : "";
  }

  /** The line end that the file has at {@code line}, or has elsewhere if the line has none. */
  static String lineEnd(SourceFile source, Line line) {
    byte[] bytes = source.bytes();
    int newline = line.end() - 1;
    if (newline < 0 || bytes[newline] != '\n') {
      newline = source.lineCount() > 1 ? source.lineSpan(2).start() - 1 : -1;
    }
    return newline > 0 && bytes[newline - 1] == '\r' ? "\r\n" : "\n";
  }

  /** Where the words end and the line end begins. */
  static int contentEnd(SourceFile source, Line line) {
    int end = line.end();
    if (end > line.start() && source.bytes()[end - 1] == '\n') {
      end--;
      if (end > line.start() && source.bytes()[end - 1] == '\r') {
        end--;
      }
    }
    return end;
  }
}
