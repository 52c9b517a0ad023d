package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import java.util.List;
import java.util.Optional;

/** Without a declared server: a directive of a module that a server may well lack, unguarded. */
final class ModuleMayBeMissing implements Rule {
  @Override
  public String id() {
    return "module-may-be-missing";
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    List<DirectiveEntry> entries = directive.entries();
    if (context.server().declared() || entries.isEmpty() || !directive.isRead()) {
      return;
    }
    for (DirectiveEntry entry : entries) {
      Optional<ModuleEntry> module = Catalog.get().module(entry.module());
      if (module.isEmpty() || module.get().common() || isGuarded(directive, module.get())) {
        return;
      }
    }
    DirectiveEntry entry = entries.get(0);
    context
        .report(
            this,
            directive.line().nameSpan(),
            entry.title() + " needs " + ModuleHelp.titles(entries) + ", which a server may lack")
        .label("every request answers 500 where it is missing")
        .outcome(context.refusalOutcome())
        .help(
            "put it between <IfModule "
                + entry.module()
                + "> and </IfModule>, or name your server with --server")
        .add();
  }

  private static boolean isGuarded(Directive directive, ModuleEntry module) {
    return directive
        .guard()
        .filter(
            guard ->
                guard.asksFor(module.file(), module.symbol())
                    || guard.asksForDirective(directive.name()))
        .isPresent();
  }
}
