package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Words;
import java.util.EnumSet;
import java.util.List;
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
    for (int i = 0; i < line.argumentCount(); i++) {
      Span word = line.argumentSpan(i);
      if (context.source().bytes()[word.start()] == '#') {
        Span comment = new Span(word.start(), line.wordsSpan().end());
        String before =
            Words.trim(context.source().latin1(new Span(line.nameSpan().start(), word.start())));
        if (!CERTAIN.contains(refusal.kind())
            && !Trial.isTaken(List.of(before), context.resolution())) {
          return false;
        }
        return context
            .report(this, refusal, "httpd knows no comment behind a directive: these are arguments")
            .at(comment)
            .help(
                "put the comment on a line of its own:\n"
                    + context.source().display(comment)
                    + "\n"
                    + SourceFile.display(before))
            .add();
      }
    }
    return false;
  }

  private static boolean isPossible(Refusal refusal) {
    return CERTAIN.contains(refusal.kind()) || ARGUMENTS.contains(refusal.kind());
  }
}
