package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.Span;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Words;

/** A comment behind a directive, whose words httpd takes for arguments. */
final class TrailingComment implements Rule {
  @Override
  public String id() {
    return "trailing-comment";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    boolean possible =
        refusal.kind() == Kind.ARGUMENT_COUNT
            || refusal.kind() == Kind.SECTION_ARGUMENT
            || refusal.kind() == Kind.STRAY_CLOSING_TAG;
    if (!possible || !(refusal.line() instanceof DirectiveLine line)) {
      return false;
    }
    for (int i = 0; i < line.argumentCount(); i++) {
      Span word = line.argumentSpan(i);
      if (context.source().bytes()[word.start()] == '#') {
        Span comment = new Span(word.start(), line.wordsSpan().end());
        String before = context.source().display(new Span(line.nameSpan().start(), word.start()));
        return context
            .report(this, refusal, "httpd knows no comment behind a directive: these are arguments")
            .at(comment)
            .help(
                "put the comment on a line of its own:\n"
                    + context.source().display(comment)
                    + "\n"
                    + Words.trim(before))
            .add();
      }
    }
    return false;
  }
}
