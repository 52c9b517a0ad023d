package dev.htlint.rules;

import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Words;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A comment behind a directive, whose words httpd takes for arguments. */
final class TrailingComment implements Rule {
  /** Where it does not matter what the line is like without the comment. */
  private static final Set<Kind> CERTAIN =
      EnumSet.of(Kind.ARGUMENT_COUNT, Kind.SECTION_ARGUMENT, Kind.STRAY_CLOSING_TAG);

  /** Where the words of a comment are values that the directive does not know. */
  private static final Set<Kind> ARGUMENTS =
      EnumSet.of(
          Kind.BAD_ADDRESS,
          Kind.BAD_FLAGS,
          Kind.BAD_FORMAT,
          Kind.BAD_NUMBER,
          Kind.BAD_STATUS,
          Kind.MISSING_VALUE,
          Kind.MIXED_SIGNS,
          Kind.UNKNOWN_PROVIDER,
          Kind.UNKNOWN_VALUE);

  @Override
  public String id() {
    return "trailing-comment";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (!(refusal.line() instanceof DirectiveLine line) || !isPossible(refusal)) {
      return false;
    }
    int first = hash(line, 0);
    // the last one that leaves a directive which httpd takes: a colour begins as a comment does
    int certain = -1;
    for (int i = first; i >= 0; i = hash(line, i + 1)) {
      certain = isTaken(line, i, context) ? i : certain;
    }
    if (first < 0 || (certain < 0 && !CERTAIN.contains(refusal.kind()))) {
      return false;
    }
    int argument = certain < 0 ? first : certain;
    Span comment = comment(line, argument);
    RuleContext.Report report =
        context
            .report(this, refusal, "httpd knows no comment behind a directive: these are arguments")
            .at(comment)
            .help(
                "put the comment on a line of its own:\n"
                    + context.source().display(comment)
                    + "\n"
                    + SourceFile.display(before(line, argument)));
    if (certain >= 0) {
      fix(line, argument).ifPresent(report::fix);
    }
    return report.add();
  }

  /** The first argument from {@code from} on that begins as a comment does, or -1. */
  private static int hash(DirectiveLine line, int from) {
    for (int i = from; i < line.argumentCount(); i++) {
      if (line.source().bytes()[line.argumentSpan(i).start()] == '#') {
        return i;
      }
    }
    return -1;
  }

  private static Span comment(DirectiveLine line, int argument) {
    return new Span(line.argumentSpan(argument).start(), line.wordsSpan().end());
  }

  /** What stands in front of the argument, as Latin-1. */
  private static String before(DirectiveLine line, int argument) {
    int end = line.argumentSpan(argument).start();
    return Words.trim(Words.joined(line.source().bytes(), line.nameSpan().start(), end));
  }

  /** Whether httpd takes what stands in front of the argument. */
  private static boolean isTaken(DirectiveLine line, int argument, RuleContext context) {
    return line.kind() == DirectiveLine.Kind.CLOSE
        ? argument == 0
        : Correction.isTaken(before(line, argument), context);
  }

  /** The comment above the line; a backslash at its end would join the two. */
  private static Optional<Fix> fix(DirectiveLine line, int argument) {
    SourceFile source = line.source();
    String text = source.latin1(comment(line, argument));
    Span before = argument == 0 ? line.nameSpan() : line.argumentSpan(argument - 1);
    String above = LineFix.indentation(line) + text + LineFix.lineEnd(source, line);
    return text.endsWith("\\")
        ? Optional.empty()
        : Optional.of(
            Fix.safe(
                "put the comment on a line of its own",
                Edit.insert(line.start(), above),
                Edit.delete(new Span(before.end(), LineFix.contentEnd(source, line)))));
  }

  private static boolean isPossible(Refusal refusal) {
    return CERTAIN.contains(refusal.kind()) || ARGUMENTS.contains(refusal.kind());
  }
}
