package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.rewrite.PathSearch;
import dev.htlint.rewrite.PathSearch.Found;
import dev.htlint.source.SourceFile;
import java.util.List;

/** A redirect that sends the visitor to the path of a file, shown by a request. */
final class MissingRewritebase implements Rule {
  private record Paths(List<Found> found) {}

  @Override
  public String id() {
    return "missing-rewritebase";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("RewriteRule") && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead()
        || !Redirects.redirects(directive)
        || context.resolution().first().isPresent()) {
      return;
    }
    for (Found found :
        context
            .view(Paths.class, file -> new Paths(PathSearch.in(FolderWorlds.of(context))))
            .found()) {
      boolean here = found.rule().file().equals(context.source().path());
      if (here && found.rule().line() == context.source().line(directive.line().start())) {
        report(found, directive, context);
      }
    }
  }

  private void report(Found found, Directive directive, RuleContext context) {
    context
        .report(
            this,
            directive.line().wordsSpan(),
            "a request for "
                + SourceFile.display(found.url())
                + " is sent to where the file lies on the server")
        .label(SourceFile.display(found.location()))
        .outcome(Outcome.NONE)
        .request()
        .help("let the target begin with a slash, or say with RewriteBase which URL the folder has")
        .add();
  }
}
