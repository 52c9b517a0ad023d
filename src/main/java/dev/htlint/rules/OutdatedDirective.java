package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Replacement;
import dev.htlint.catalog.Replacement.State;
import dev.htlint.catalog.Replacements;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import java.util.List;
import java.util.Optional;

/** A directive that works and has a successor. */
final class OutdatedDirective implements Rule {
  @Override
  public String id() {
    return "outdated-directive";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return known(name).isPresent();
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Optional<Replacement> known = known(directive.name());
    if (known.isEmpty() || !directive.isRead()) {
      return;
    }
    String message =
        known.get().state() == State.RENAMED
            ? " is the old name of " + known.get().instead()
            : " is outdated";
    RuleContext.Report report =
        context.report(this, directive.line().nameSpan(), Tags.written(directive) + message);
    OldName.of(directive, known.get(), context)
        .ifPresentOrElse(
            name -> report.help("write: " + name.line()).fix(name.fix(true)),
            () -> report.help(known.get().help()));
    report.add();
  }

  private static Optional<Replacement> known(String name) {
    Optional<Replacement> found = Replacements.find(name);
    boolean outdated =
        found.isPresent()
            && (found.get().state() == State.RENAMED || found.get().state() == State.DISCOURAGED);
    return outdated ? found : Optional.empty();
  }
}
