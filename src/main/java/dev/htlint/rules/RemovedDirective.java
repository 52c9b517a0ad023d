package dev.htlint.rules;

import dev.htlint.catalog.Replacement;
import dev.htlint.catalog.Replacement.State;
import dev.htlint.catalog.Replacements;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;

/** A directive that an older httpd had. */
final class RemovedDirective implements Rule {
  @Override
  public String id() {
    return "removed-directive";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.UNKNOWN_DIRECTIVE || refusal.directive().isEmpty()) {
      return false;
    }
    Directive directive = refusal.directive().get();
    Optional<Replacement> known =
        Replacements.find(directive.writtenName())
            .filter(found -> found.state() == State.REMOVED)
            .filter(
                found -> found.until().filter(context.server().version()::isAtLeast).isPresent());
    if (known.isEmpty()) {
      return false;
    }
    RuleContext.Report report =
        context.report(
            this,
            refusal,
            Tags.written(directive)
                + " is gone: "
                + known.get().until().map(Object::toString).orElse("")
                + " was the last version to know it");
    OldName.of(directive, known.get(), context)
        .ifPresentOrElse(
            name -> report.help("write: " + name.line()).fix(name.fix(false)),
            () -> report.help(known.get().help()));
    if (known.get().saysToRemove()) {
      LineFix.removal(directive, false).ifPresent(report::fix);
    }
    return report.add();
  }
}
