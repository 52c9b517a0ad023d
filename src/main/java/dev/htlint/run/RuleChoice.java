package dev.htlint.run;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Findings;
import dev.htlint.lint.Suppressed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rules are reported, and how badly. All rules run all the same: what one of them explains,
 * no other must take up because the first is not asked for.
 *
 * @param selected the only rules to report, all where it is empty
 * @param severities by rule, where the user wants another one
 */
public record RuleChoice(
    Set<String> selected, Set<String> ignored, Map<String, Severity> severities) {
  public RuleChoice {
    selected = Set.copyOf(selected);
    ignored = Set.copyOf(ignored);
    severities = Map.copyOf(severities);
  }

  /** What is left of {@code diagnostics}, in their order. */
  public List<Diagnostic> of(List<Diagnostic> diagnostics) {
    if (selected.isEmpty() && ignored.isEmpty() && severities.isEmpty()) {
      return diagnostics;
    }
    return diagnostics.stream()
        .filter(found -> selected.isEmpty() || selected.contains(found.rule()))
        .filter(found -> !ignored.contains(found.rule()))
        .map(found -> found.withSeverity(severity(found)))
        .toList();
  }

  /** What is left of {@code findings}, those that are kept back among them. */
  public Findings of(Findings findings) {
    if (findings.suppressed().isEmpty()) {
      return new Findings(of(findings.reported()), List.of());
    }
    return new Findings(
        of(findings.reported()),
        findings.suppressed().stream()
            .flatMap(
                kept ->
                    of(List.of(kept.diagnostic())).stream()
                        .map(found -> new Suppressed(found, kept.reason())))
            .toList());
  }

  /**
   * This choice, and another one where this leaves the matter open: who selects a rule here does
   * not mind that it is ignored there.
   */
  RuleChoice over(RuleChoice other) {
    Set<String> without = new HashSet<>(other.ignored);
    without.removeAll(selected);
    without.addAll(ignored);
    Map<String, Severity> levels = new HashMap<>(other.severities);
    levels.putAll(severities);
    return new RuleChoice(selected.isEmpty() ? other.selected : selected, without, levels);
  }

  private Severity severity(Diagnostic found) {
    return severities.getOrDefault(found.rule(), found.severity());
  }
}
