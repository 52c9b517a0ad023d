package dev.htlint.fix;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Fix;
import java.util.Optional;
import java.util.Set;

/**
 * Which fixes may be made. Safe ones always may.
 *
 * @param unsafe whether those may that can change what a file means
 * @param rules the only rules whose unsafe fixes may be made; all where it is empty
 */
public record FixChoice(boolean unsafe, Set<String> rules) {
  /** Safe fixes only. */
  public static final FixChoice SAFE = new FixChoice(false, Set.of());

  /** Unsafe fixes of all rules, too. */
  public static final FixChoice ALL = new FixChoice(true, Set.of());

  public FixChoice {
    rules = Set.copyOf(rules);
  }

  /** The fix to make for {@code finding}: the first that may be made. */
  public Optional<Fix> of(Diagnostic finding) {
    boolean unsafeToo = unsafe && (rules.isEmpty() || rules.contains(finding.rule()));
    return finding.fixes().stream().filter(fix -> fix.safe() || unsafeToo).findFirst();
  }
}
