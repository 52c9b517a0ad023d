package dev.htlint.lint;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolution;
import java.util.Comparator;
import java.util.List;

/** Runs rules over a resolved file. A pure function of its arguments. */
public final class Linter {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparingInt(Diagnostic::line)
          .thenComparingInt(d -> d.primary().span().start())
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message);

  private final List<Rule> rules;

  /** A linter with {@code rules}, which are asked in this order to explain a refusal. */
  public Linter(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** All findings in order of their lines; each refusal is explained by exactly one rule. */
  public List<Diagnostic> lint(Resolution resolution) {
    RuleContext context = new RuleContext(resolution);
    for (Refusal refusal : resolution.refusals()) {
      explain(refusal, context);
    }
    for (Rule rule : rules) {
      for (Directive directive : resolution.directives()) {
        rule.directive(directive, context);
      }
    }
    return context.diagnostics().stream().sorted(ORDER).toList();
  }

  private void explain(Refusal refusal, RuleContext context) {
    for (Rule rule : rules) {
      if (rule.refused(refusal, context)) {
        return;
      }
    }
    throw new IllegalStateException("no rule explains " + refusal.kind());
  }
}
