package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.rewrite.RedirectSearch.Found;
import java.util.List;

/** Permanent redirects one after the other where one would do. */
final class RedirectChain implements Rule {
  @Override
  public String id() {
    return "redirect-chain";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return (name.equals("RewriteRule") || name.startsWith("Redirect"))
        && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    for (Found found : Redirects.of(directive, context)) {
      if (!found.circle() && found.always()) {
        context
            .report(
                this,
                directive.line().wordsSpan(),
                found.urls().size() - 1 + " redirects one after the other")
            .label(Redirects.shown(found))
            .outcome(Outcome.NONE)
            .request()
            .help("let the first redirect lead to where the last one does")
            .add();
      }
    }
  }
}
