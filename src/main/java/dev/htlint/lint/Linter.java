package dev.htlint.lint;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolution;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    Map<String, List<Rule>> looking = new HashMap<>();
    for (Directive directive : resolution.directives()) {
      List<Rule> interested = looking.get(directive.name());
      if (interested == null) {
        interested = rules.stream().filter(rule -> looksAt(rule, directive, context)).toList();
        looking.put(directive.name(), interested);
      }
      for (Rule rule : interested) {
        rule.directive(directive, context);
      }
    }
    return context.diagnostics().stream().sorted(ORDER).toList();
  }

  private static boolean looksAt(Rule rule, Directive directive, RuleContext context) {
    return rule.looksAt(directive.name(), directive.entries(), context);
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
