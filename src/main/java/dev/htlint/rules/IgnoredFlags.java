package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.source.Span;
import dev.htlint.tree.RewriteLine;
import dev.htlint.tree.Words;
import java.util.List;

/** More words behind the flags of a RewriteRule or RewriteCond, which mod_rewrite passes over. */
final class IgnoredFlags implements Rule {
  @Override
  public String id() {
    return "ignored-flags";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("RewriteRule") || name.equals("RewriteCond");
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    String raw = directive.arguments().rawArguments();
    boolean quotes = raw.indexOf('"') >= 0 || raw.indexOf('\'') >= 0;
    if (directive.arguments().argumentCount() <= 3 && !quotes) {
      return;
    }
    String ignored =
        directive.isRead() ? Words.trim(raw.substring(RewriteLine.behind(raw, 3))) : "";
    if (ignored.isEmpty() || ignored.startsWith("#")) {
      return;
    }
    Span words = directive.line().wordsSpan();
    boolean plain = context.source().latin1(words).endsWith(ignored);
    RuleContext.Report report =
        context
            .report(
                this,
                plain ? new Span(words.end() - ignored.length(), words.end()) : words,
                directive.name() + " reads the first pair of brackets only")
            .label("httpd passes over this")
            .outcome(Outcome.IGNORED)
            .help("write all flags in one pair of brackets, or remove what stands behind it");
    if (ignored.startsWith("[")) {
      Correction.of(directive, RewriteGuesses.flags(raw), context)
          .ifPresent(found -> report.help(found.help()).fix(found.fix(false)));
    }
    report.add();
  }
}
