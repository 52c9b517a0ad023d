package dev.htlint.lint;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs rules over a resolved file. A pure function of its arguments. */
public final class Linter {
  /** The order of the lines. */
  static final Comparator<Diagnostic> ORDER =
      new Comparator<>() {
        @Override
        public int compare(Diagnostic one, Diagnostic other) {
          int byLine = Integer.compare(one.line(), other.line());
          if (byLine != 0) {
            return byLine;
          }
          int byStart =
              Integer.compare(one.primary().span().start(), other.primary().span().start());
          if (byStart != 0) {
            return byStart;
          }
          int bySeverity = one.severity().compareTo(other.severity());
          if (bySeverity != 0) {
            return bySeverity;
          }
          int byRule = one.rule().compareTo(other.rule());
          return byRule != 0 ? byRule : one.message().compareTo(other.message());
        }
      };

  private final List<Rule> rules;
  private final Set<String> ids;
  private final boolean honoursIgnores;

  /** A linter with {@code rules}, which are asked in this order to explain a refusal. */
  public Linter(List<Rule> rules) {
    this(rules, true);
  }

  private Linter(List<Rule> rules, boolean honoursIgnores) {
    this.rules = List.copyOf(rules);
    this.ids = new HashSet<>();
    for (Rule rule : rules) {
      ids.add(rule.id());
    }
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
    return find(resolution, Surroundings.unknown(resolution));
  }

  /** As {@link #find(Resolution)}, with what is known of the server around the file. */
  public Findings find(Resolution resolution, Surroundings around) {
    List<Diagnostic> all = judge(resolution, around);
    if (!honoursIgnores) {
      return new Findings(all, List.of());
    }
    Ignores ignores = Ignores.of(resolution.file(), ids);
    return ignores.isEmpty()
        ? new Findings(all, List.of())
        : ignores.part(all).and(ignores.part(judge(ignores, resolution, around)));
  }

  /** What the rules say of the comments themselves, after all others were asked. */
  private List<Diagnostic> judge(Ignores ignores, Resolution resolution, Surroundings around) {
    RuleContext context = new RuleContext(resolution, around);
    for (Rule rule : rules) {
      rule.ignores(ignores, context);
    }
    return sorted(context);
  }

  /** What there is to say of a file of the site, whatever it is; in order of the lines. */
  public List<Diagnostic> find(SiteFile file) {
    List<Rule> interested = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.looksAt(file)) {
        interested.add(rule);
      }
    }
    if (interested.isEmpty()) {
      return List.of();
    }
    RuleContext context = new RuleContext(file);
    for (Rule rule : interested) {
      rule.file(file, context);
    }
    return sorted(context);
  }

  private List<Diagnostic> judge(Resolution resolution, Surroundings around) {
    RuleContext context = new RuleContext(resolution, around);
    for (Refusal refusal : resolution.refusals()) {
      explain(refusal, context);
    }
    Map<String, List<Rule>> looking = new HashMap<>();
    for (Directive directive : resolution.directives()) {
      List<Rule> interested = looking.get(directive.name());
      if (interested == null) {
        interested = interested(directive, context);
        looking.put(directive.name(), interested);
      }
      for (Rule rule : interested) {
        rule.directive(directive, context);
      }
    }
    return sorted(context);
  }

  private static List<Diagnostic> sorted(RuleContext context) {
    List<Diagnostic> sorted = new ArrayList<>(context.diagnostics());
    sorted.sort(ORDER);
    return List.copyOf(sorted);
  }

  private List<Rule> interested(Directive directive, RuleContext context) {
    List<Rule> interested = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.looksAt(directive.name(), directive.entries(), context)) {
        interested.add(rule);
      }
    }
    return interested;
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
