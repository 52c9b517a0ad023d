package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.rewrite.RedirectSearch.Found;
import java.util.List;

/** What rules have in common that tell of requests which are redirected more than once. */
abstract sealed class RedirectRule implements Rule permits RedirectChain, RedirectLoop {
  @Override
  public final boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return (name.equals("RewriteRule") || name.startsWith("Redirect"))
        && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public final void directive(Directive directive, RuleContext context) {
    for (Found found : Redirects.of(directive, context)) {
      if (isMeant(found)) {
        RuleContext.Report report =
            context
                .report(this, directive.line().wordsSpan(), message(found))
                .label(Redirects.shown(found))
                .outcome(Outcome.NONE)
                .request();
        tell(found, report);
        report.add();
      }
    }
  }

  /** Whether the rule tells of {@code found}. */
  abstract boolean isMeant(Found found);

  /** What it says. */
  abstract String message(Found found);

  /** Adds what is to be done, and how bad it is. */
  abstract void tell(Found found, RuleContext.Report report);
}
