package dev.htlint.cli;

import dev.htlint.report.Format;
import dev.htlint.report.NdjsonReporter;
import dev.htlint.report.Reporter;

/** Which reporter writes which format. */
final class Reporters {
  private Reporters() {}

  static Reporter of(Format format, Terminal terminal, String color) {
    return new NdjsonReporter();
  }
}
