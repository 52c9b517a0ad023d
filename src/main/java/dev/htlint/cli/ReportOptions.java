package dev.htlint.cli;

import dev.htlint.files.FileReader;
import dev.htlint.report.Colors;
import dev.htlint.report.Format;
import dev.htlint.report.Reporter;
import dev.htlint.report.RunInfo;
import dev.htlint.report.StatisticsReporter;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.Outputs;
import dev.htlint.run.Plan;
import dev.htlint.run.Threshold;
import dev.htlint.run.ToolVersion;
import dev.htlint.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how findings are reported, and where to. */
final class ReportOptions {
  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "What makes the exit code 1: error (default), warning, note or never.")
  private @Nullable String failOn;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (default), concise, json, ndjson, sarif, github, gitlab, checkstyle or junit.")
  private String format = Format.TEXT.label();

  @Option(
      names = "--output",
      paramLabel = "FORMAT=FILE",
      description = "Writes a report to a file as well; may be repeated.")
  private List<String> outputs = new ArrayList<>();

  @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
  private String color = "auto";

  @Option(
      names = "--statistics",
      description = "Counts the findings of each rule in place of showing them.")
  private boolean statistics;

  @Option(names = "--quiet", description = "Shows the findings only, no counts behind them.")
  private boolean quiet;

  /** As {@link PlainArguments} has read them. */
  static ReportOptions plain(Map<String, String> options, Set<String> flags) {
    ReportOptions plain = new ReportOptions();
    plain.format = options.getOrDefault("--format", plain.format);
    plain.failOn = options.get("--fail-on");
    plain.color = options.getOrDefault("--color", plain.color);
    plain.quiet = flags.contains("--quiet");
    return plain;
  }

  /** How bad a finding must be for exit code 1; empty where the options do not say. */
  Optional<Threshold> threshold() throws Failure {
    if (failOn == null) {
      return Optional.empty();
    }
    Optional<Threshold> threshold = Threshold.of(failOn);
    if (threshold.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE, "--fail-on: error, warning, note or never, not \"" + failOn + "\"");
    }
    return threshold;
  }

  /** The options by the settings that they stand for. */
  Map<Setting, String> values() {
    return failOn == null ? Map.of() : Map.of(Setting.FAIL_ON, failOn);
  }

  /** Whether only findings are to be told. */
  boolean isQuiet() {
    return quiet;
  }

  /** What writes to standard output what {@code plan} has found. */
  Reporter reporter(Terminal terminal, Plan plan) throws Failure {
    Optional<Format> chosen = Format.of(format);
    if (chosen.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "--format: " + String.join(", ", Format.labels()) + " are known, not \"" + format + "\"");
    }
    Colors colors = colors(color, terminal);
    if (!statistics) {
      return chosen.get().reporter(run(terminal, plan), colors, !quiet);
    }
    if (chosen.get() != Format.TEXT) {
      throw new Failure(ExitCode.USAGE, "--statistics is text, it does not go with --format");
    }
    return new StatisticsReporter(colors, !quiet);
  }

  /** The reports that are written to files. */
  Outputs outputs(Terminal terminal, Plan plan) throws Failure {
    Outputs files = new Outputs(run(terminal, plan), !quiet);
    for (String output : outputs) {
      files.add(output, terminal.folder());
    }
    return files;
  }

  /**
   * Asked by a few formats only; no lambda, the first of a process takes longer than most files.
   */
  private static Supplier<RunInfo> run(Terminal terminal, Plan plan) {
    return new Supplier<>() {
      @Override
      public RunInfo get() {
        String folder = FileReader.name(terminal.folder().toAbsolutePath());
        return new RunInfo(ToolVersion.read(), folder, plan::lowest);
      }
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
