package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Guard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Without a declared server: a directive of a module that a server may well lack, unguarded. */
final class ModuleMayBeMissing implements Rule {
  @Override
  public String id() {
    return "module-may-be-missing";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return !context.server().declared() && !entries.isEmpty() && !hasCommonModule(entries);
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    List<DirectiveEntry> entries = directive.entries();
    if (!directive.isRead() || isGuarded(directive, entries)) {
      return;
    }
    DirectiveEntry entry = entries.get(0);
    RuleContext.Report report =
        context
            .report(
                this,
                directive.line().nameSpan(),
                Tags.written(directive)
                    + " needs "
                    + ModuleHelp.titles(entries)
                    + ", which a server may lack")
            .label(
                context.resolution().context() == Context.SERVER
                    ? "the server does not start where it is missing"
                    : "every request answers 500 where it is missing")
            .outcome(context.refusalOutcome())
            .help(
                PhpSetting.of(directive).map(setting -> setting.help() + "\nor ").orElse("")
                    + "put it between <IfModule "
                    + entry.module()
                    + "> and </IfModule>, or name your server with --server");
    Guarding.of(directive, entries, context).ifPresent(report::fix);
    report.add();
  }

  /** Whether practically every server knows the directive; nothing is said of unknown modules. */
  private static boolean hasCommonModule(List<DirectiveEntry> entries) {
    for (DirectiveEntry entry : entries) {
      Optional<ModuleEntry> module = Catalog.get().module(entry.module());
      if (module.isEmpty() || module.get().common()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGuarded(Directive directive, List<DirectiveEntry> entries) {
    for (DirectiveEntry entry : entries) {
      if (isGuarded(directive, entry)) {
        return true;
      }
    }
    return false;
  }

  /** Whether each module that brings {@code asked} brings the directive, too. */
  private static boolean comesWith(String asked, Directive directive) {
    Set<String> modules = Guarding.modules(Catalog.get().directives(asked));
    return asked.equalsIgnoreCase(directive.name())
        || (!modules.isEmpty() && Guarding.modules(directive.entries()).containsAll(modules));
  }

  private static boolean isGuarded(Directive directive, DirectiveEntry entry) {
    Optional<Guard> guard = directive.guard();
    return guard.isPresent()
        && (guard.get().asksForDirective(asked -> comesWith(asked, directive))
            || Catalog.get()
                .module(entry.module())
                .filter(module -> guard.get().asksFor(module.file(), module.symbol()))
                .isPresent());
  }
}
