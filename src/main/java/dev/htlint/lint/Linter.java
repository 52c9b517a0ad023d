package dev.htlint.lint;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolution;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs rules over a resolved file. A pure function of its arguments. */
public final class Linter {
  /** The order of the lines. */
  static final Comparator<Diagnostic> ORDER =
      Comparator.comparingInt(Diagnostic::line)
          .thenComparingInt(d -> d.primary().span().start())
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message);

  private final List<Rule> rules;
  private final Set<String> ids;
  private final boolean honoursIgnores;

  /** A linter with {@code rules}, which are asked in this order to explain a refusal. */
  public Linter(List<Rule> rules) {
    this(rules, true);
  }

  private Linter(List<Rule> rules, boolean honoursIgnores) {
    this.rules = List.copyOf(rules);
    this.ids = rules.stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
    this.honoursIgnores = honoursIgnores;
  }

  /** The same, deaf to the comments that keep findings back. */
  public Linter withoutIgnores() {
    return new Linter(rules, false);
  }

  /** What is to be reported, in order of the lines; see {@link #find}. */
  public List<Diagnostic> lint(Resolution resolution) {
    return find(resolution).reported();
  }

  /**
   * All findings in order of their lines; each refusal is explained by exactly one rule. A comment
   * keeps back what it names; see {@link Ignore}.
   */
  public Findings find(Resolution resolution) {
    List<Diagnostic> all = judge(resolution);
    if (!honoursIgnores) {
      return new Findings(all, List.of());
    }
    Ignores ignores = Ignores.of(resolution.file(), ids);
    return ignores.isEmpty()
        ? new Findings(all, List.of())
        : ignores.part(all).and(ignores.part(judge(ignores, resolution)));
  }

  /** What the rules say of the comments themselves, after all others were asked. */
  private List<Diagnostic> judge(Ignores ignores, Resolution resolution) {
    RuleContext context = new RuleContext(resolution);
    rules.forEach(rule -> rule.ignores(ignores, context));
    return sorted(context);
  }

  private List<Diagnostic> judge(Resolution resolution) {
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
    return sorted(context);
  }

  private static List<Diagnostic> sorted(RuleContext context) {
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
