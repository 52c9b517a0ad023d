package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.OptionsInForce;
import dev.htlint.resolve.Placed;
import dev.htlint.server.OptionBits;
import java.util.List;
import java.util.Optional;

/** The rewrite engine switched on where Options follow no links: each request answers 403. */
final class RewriteWithoutFollowsymlinks implements Rule {
  private static final String LOGGED =
      "AH00670: Options FollowSymLinks and SymLinksIfOwnerMatch are both off, so the RewriteRule"
          + " directive is also forbidden due to its similar ability to circumvent directory"
          + " restrictions : ...";

  @Override
  public String id() {
    return "rewrite-without-followsymlinks";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("RewriteEngine") && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    DirectoryConfig config = context.directory();
    Optional<Placed> last = config.last("RewriteEngine");
    if (last.isEmpty()
        || last.get().directive() != directive
        || !last.get().isOn()
        || config.mayDiffer("RewriteEngine")
        || context.resolution().first().isPresent()) {
      return;
    }
    OptionsInForce options = OptionsInForce.of(config);
    if (!options.lacks(OptionBits.FOLLOW_SYM_LINKS)
        || !options.lacks(OptionBits.SYM_LINKS_IF_OWNER_MATCH)
        || config.dependsOnRequest("Options")) {
      return;
    }
    RuleContext.Report report =
        context
            .report(
                this,
                directive.line().wordsSpan(),
                "the rewrite engine is on, but Options hold neither FollowSymLinks nor"
                    + " SymLinksIfOwnerMatch")
            .label("every request for this folder answers 403")
            .outcome(Outcome.HTTP_403)
            .request(LOGGED)
            .help("add Options +SymLinksIfOwnerMatch, which httpd wants for rewriting in a folder");
    config
        .last("Options")
        .filter(options2 -> options2.file() == context.source())
        .ifPresent(
            placed ->
                report.related(
                    placed.directive().line().wordsSpan(), "links are no longer followed"));
    report.add();
  }
}
