package dev.htlint.report;

import dev.htlint.diagnostic.Severity;
import java.util.Optional;

/**
 * What reports tell of the run, beside what was found.
 *
 * @param version the version of htlint
 * @param folder the folder from which relative paths count: absolute, with slashes
 * @param failOn how bad a finding must be to count as a failure; empty where none does
 */
public record RunInfo(String version, String folder, Optional<Severity> failOn) {
  /** Whether a finding of {@code severity} is a failure. */
  public boolean fails(Severity severity) {
    return failOn.isPresent() && severity.isAtLeast(failOn.get());
  }
}
