package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;

/** A closing tag where no section is open. */
final class StrayClosingTag implements Rule {
  @Override
  public String id() {
    return "stray-closing-tag";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.STRAY_CLOSING_TAG) {
      return false;
    }
    String name = Tags.closing(refusal.line());
    return context
        .report(this, refusal, "</" + name + "> closes nothing: no <" + name + "> is open here")
        .help(
            "remove the line; behind the closing tag of a section such as <IfModule> nothing else"
                + " may stand")
        .add();
  }
}
