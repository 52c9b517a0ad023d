package dev.htlint.cli;

import dev.htlint.report.Colors;
import dev.htlint.report.ConciseReporter;
import dev.htlint.report.Format;
import dev.htlint.report.JsonReporter;
import dev.htlint.report.NdjsonReporter;
import dev.htlint.report.Reporter;
import dev.htlint.report.TextReporter;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import java.io.IOException;

/** Which reporter writes which format. */
final class Reporters {
  private Reporters() {}

  /**
   * The reporter of {@code format}.
   *
   * @param summary whether a text ends with its counts
   */
  static Reporter of(Format format, Colors colors, boolean summary) throws IOException {
    return switch (format) {
      case TEXT -> new TextReporter(colors, summary);
      case CONCISE -> new ConciseReporter();
      case JSON -> new JsonReporter(VersionProvider.version());
      case NDJSON -> new NdjsonReporter();
    };
  }

  /**
   * Whether to use colours. The option decides; if it leaves the matter open, NO_COLOR, FORCE_COLOR
   * and CLICOLOR_FORCE do (https://no-color.org, https://force-color.org), then the terminal.
   */
  static Colors colors(String option, Terminal terminal) throws Failure {
    return switch (option) {
      case "always" -> Colors.ON;
      case "never" -> Colors.OFF;
      case "auto" -> automatic(terminal) ? Colors.ON : Colors.OFF;
      default ->
          throw new Failure(
              ExitCode.USAGE, "--color: auto, always or never, not \"" + option + "\"");
    };
  }

  private static boolean automatic(Terminal terminal) {
    if (isSet(terminal, "NO_COLOR")) {
      return false;
    }
    if (isSet(terminal, "FORCE_COLOR") || isSet(terminal, "CLICOLOR_FORCE")) {
      return true;
    }
    return terminal.isInteractive() && !terminal.variable("TERM").equals("dumb");
  }

  private static boolean isSet(Terminal terminal, String variable) {
    String value = terminal.variable(variable);
    return !value.isEmpty() && !(variable.endsWith("_FORCE") && value.equals("0"));
  }
}
