package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;

/** A section whose closing tag is missing. */
final class SectionNotClosed implements Rule {
  @Override
  public String id() {
    return "section-not-closed";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.SECTION_NOT_CLOSED) {
      return false;
    }
    String tag = Tags.opening(refusal);
    return context
        .report(this, refusal, "<" + tag + "> is never closed")
        .help("add </" + tag + "> on a line of its own where the section ends")
        .add();
  }
}
