package dev.htlint.report;

import dev.htlint.diagnostic.Severity;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reports tell of the run, beside what was found.
 *
 * @param version the version of htlint
 * @param folder the folder from which relative paths count: absolute, with slashes
 * @param failOn how bad a finding in a file must be to count as a failure; empty where none does.
 *     Settings can say it for some files, so it is asked when the file was linted
 */
public record RunInfo(
    String version, String folder, Function<FileReport, Optional<Severity>> failOn) {
  /** The same for all files. */
  public RunInfo(String version, String folder, Optional<Severity> failOn) {
    this(version, folder, file -> failOn);
  }

  /** Whether a finding of {@code severity} in {@code file} is a failure. */
  public boolean fails(FileReport file, Severity severity) {
    return failOn.apply(file).filter(severity::isAtLeast).isPresent();
  }
}
