package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import java.util.List;

/** RewriteCond behind which no RewriteRule comes, so that nothing depends on it. */
final class RewriteConditionWithoutRule implements Rule {
  @Override
  public String id() {
    return "rewrite-condition-without-rule";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("RewriteCond") && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    for (List<RewriteBlocks.Line> idle :
        context.view(RewriteBlocks.class, RewriteBlocks::of).idle()) {
      if (idle.get(0).directive() == directive) {
        report(idle, context);
      }
    }
  }

  private void report(List<RewriteBlocks.Line> idle, RuleContext context) {
    Directive first = idle.get(0).directive();
    RuleContext.Report report =
        context
            .report(this, first.line().wordsSpan(), "no RewriteRule follows this RewriteCond")
            .label("nothing depends on this condition")
            .outcome(Outcome.IGNORED)
            .help(
                first.section().isEmpty()
                    ? "a condition belongs to the next RewriteRule; put one behind it, or remove it"
                    : "a condition belongs to the next RewriteRule of the same section; put one"
                        + " behind it, or remove it");
    for (RewriteBlocks.Line other : idle.subList(1, idle.size())) {
      report.related(other.directive().line().wordsSpan(), "nor on this one");
    }
    report.add();
  }
}
