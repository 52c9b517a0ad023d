package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Mask;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import java.util.List;

/** Without a declared server: a directive for which hosts often do not open AllowOverride. */
final class OverrideMayBeMissing implements Rule {
  @Override
  public String id() {
    return "override-may-be-missing";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return !context.server().declaresOverrides()
        && context.resolution().context() == Context.HTACCESS
        && !entries.isEmpty()
        && (entries.get(0).mask() & Mask.ALL) == Mask.OPTIONS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead()) {
      return;
    }
    context
        .report(
            this,
            directive.line().nameSpan(),
            Tags.written(directive) + " needs AllowOverride Options, which many hosts do not grant")
        .label("every request answers 500 where it is not granted")
        .outcome(context.refusalOutcome())
        .help("an <IfModule> does not help; name your server with --server or --allow-override")
        .add();
  }
}
