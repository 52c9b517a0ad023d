package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
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
    if (!isRefusedAnyway(entries, context)) {
      Guarding.of(directive.get(), entries, context).ifPresent(report::fix);
    }
    return report.help(help(directive.get(), entries, context)).add();
  }

  /** Whether the file is none in which the directive may stand, loaded or not. */
  private static boolean isRefusedAnyway(List<DirectiveEntry> entries, RuleContext context) {
    return context.resolution().context() == Context.HTACCESS
        && entries.stream().noneMatch(DirectiveEntry::isAllowedInHtaccess);
  }

  private static String help(
      Directive directive, List<DirectiveEntry> entries, RuleContext context) {
    DirectiveEntry entry = entries.get(0);
    Optional<String> php = PhpSetting.of(directive).map(PhpSetting::help);
    if (isRefusedAnyway(entries, context)) {
      return php.orElse(
          "move it to the server's configuration: in a .htaccess file it is refused even where "
              + ModuleHelp.titles(entries)
              + " is loaded");
    }
    return php.orElseGet(() -> ModuleHelp.enabling(entry, context.server()))
        + "\nor put the line between <IfModule "
        + entry.module()
        + "> and </IfModule>";
  }
}
