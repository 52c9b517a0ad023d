package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Replacement;
import dev.htlint.catalog.Replacement.State;
import dev.htlint.catalog.Replacements;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import java.util.List;
import java.util.Optional;

/** A directive that httpd takes, and does nothing about. */
final class DirectiveWithoutEffect implements Rule {
  @Override
  public String id() {
    return "directive-without-effect";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return known(name).isPresent();
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Optional<Replacement> known = known(directive.name());
    boolean meantSo =
        directive.name().equals("DefaultType")
            && directive.arguments().rawArguments().matches("(?i)none|off");
    if (known.isEmpty() || meantSo || !directive.isRead()) {
      return;
    }
    RuleContext.Report report =
        context
            .report(
                this,
                directive.line().wordsSpan(),
                Tags.written(directive)
                    + " does nothing any more: httpd reads it and passes over it")
            .outcome(Outcome.IGNORED)
            .help(known.get().help());
    if (known.get().saysToRemove()) {
      LineFix.removal(directive, true).ifPresent(report::fix);
    }
    report.add();
  }

  private static Optional<Replacement> known(String name) {
    Optional<Replacement> found = Replacements.find(name);
    return found.isPresent() && found.get().state() == State.IGNORED ? found : Optional.empty();
  }
}
