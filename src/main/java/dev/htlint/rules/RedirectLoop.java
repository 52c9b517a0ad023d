package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.rewrite.RedirectSearch.Found;
import dev.htlint.source.SourceFile;
import java.util.List;

/** A redirect that leads back to where it came from, shown by a request. */
final class RedirectLoop implements Rule {
  @Override
  public String id() {
    return "redirect-loop";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return (name.equals("RewriteRule") || name.startsWith("Redirect"))
        && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    for (Found found : Redirects.of(directive, context)) {
      if (found.circle()) {
        report(found, directive, context);
      }
    }
  }

  private void report(Found found, Directive directive, RuleContext context) {
    String doubt =
        found.assumesHttps()
            ? ", if https leads to this folder, too"
            : found.always() ? "" : ", if this folder is the document root";
    RuleContext.Report report =
        context
            .report(
                this,
                directive.line().wordsSpan(),
                "a request for "
                    + SourceFile.display(found.urls().get(0))
                    + " is redirected without end"
                    + doubt)
            .label(Redirects.shown(found))
            .outcome(Outcome.NONE)
            .request()
            .help("let a condition or the pattern leave out what is where it should be already");
    if (!doubt.isEmpty()) {
      report.severity(Severity.WARNING);
    }
    report.add();
  }
}
