package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Guard;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import java.util.List;
import java.util.Optional;

/** A directive of a module that the server does not load. */
final class ModuleNotLoaded implements Rule {
  @Override
  public String id() {
    return "module-not-loaded";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    Optional<Directive> directive = refusal.directive();
    if (refusal.kind() != Kind.UNKNOWN_DIRECTIVE || directive.isEmpty()) {
      return false;
    }
    List<DirectiveEntry> entries =
        Catalog.get().directives(directive.get().writtenName()).stream()
            .filter(entry -> entry.isIn(context.server().version()))
            .toList();
    if (entries.isEmpty()) {
      return false;
    }
    DirectiveEntry entry = entries.get(0);
    String message =
        Tags.written(directive.get())
            + " is a directive of "
            + ModuleHelp.titles(entries)
            + ", which this server does not load";
    RuleContext.Report report = context.report(this, refusal, message);
    Optional<Guard> guard = directive.get().guard();
    if (guard.isPresent()) {
      report.related(
          guard.get().tag().line().wordsSpan(),
          "this guard does not ask for " + ModuleHelp.titles(entries));
    }
    Optional<PhpSetting> php = PhpSetting.of(directive.get());
    Guarding.of(directive.get(), entries, context).ifPresent(report::fix);
    return report
        .help(
            php.map(PhpSetting::help).orElseGet(() -> ModuleHelp.enabling(entry, context.server()))
                + "\nor put the line between <IfModule "
                + entry.module()
                + "> and </IfModule>")
        .add();
  }
}
