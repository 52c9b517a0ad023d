package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;

/** A closing tag of another section than the one that is open. */
final class WrongClosingTag implements Rule {
  @Override
  public String id() {
    return "wrong-closing-tag";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.WRONG_CLOSING_TAG) {
      return false;
    }
    String wanted = Tags.expected(refusal.message());
    return context
        .report(this, refusal, "this tag does not close <" + wanted + ">, the section that is open")
        .help(
            "write </" + wanted + ">, or close the sections in the order in which they were opened")
        .add();
  }
}
