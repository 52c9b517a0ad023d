package dev.htlint.rules;

import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
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
    RuleContext.Report report =
        context.report(
            this, refusal, "this tag does not close <" + wanted + ">, the section that is open");
    refusal
        .directive()
        .flatMap(Directive::section)
        .filter(open -> open.name().equalsIgnoreCase("<" + wanted))
        .ifPresent(open -> report.related(open.line().wordsSpan(), "opened here"));
    refusal
        .directive()
        .flatMap(tag -> LineFix.rewrite(tag, "</" + wanted + ">"))
        .map(edit -> Fix.unsafe("write: </" + wanted + ">", edit))
        .ifPresent(report::fix);
    return report
        .help("write </" + wanted + ">, or close the sections in reverse order of their opening")
        .add();
  }
}
