package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;

/** A tag without its closing bracket. */
final class MissingBracket implements Rule {
  @Override
  public String id() {
    return "missing-bracket";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.MISSING_BRACKET) {
      return false;
    }
    return context
        .report(this, refusal, "this tag lacks its closing \">\"")
        .help("write: " + Tags.completed(refusal.line()))
        .add();
  }
}
