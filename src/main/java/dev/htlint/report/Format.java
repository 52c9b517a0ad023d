package dev.htlint.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The output formats. */
public enum Format {
  TEXT,
  CONCISE,
  JSON,
  NDJSON,
  SARIF,
  GITHUB,
  GITLAB,
  CHECKSTYLE,
  JUNIT;

  /** The name as users write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of all formats. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Format::label).toList();
  }

  /** The format of that name. */
  public static Optional<Format> of(String label) {
    for (Format format : values()) {
      if (format.label().equals(label)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * What writes this format.
   *
   * @param run asked where the format tells of it
   * @param colors for text only
   * @param summary whether text ends with its counts
   */
  public Reporter reporter(Supplier<RunInfo> run, Colors colors, boolean summary) {
    return switch (this) {
      case TEXT -> new TextReporter(colors, summary);
      case CONCISE -> new ConciseReporter();
      case JSON -> new JsonReporter(run.get());
      case NDJSON -> new NdjsonReporter();
      case SARIF -> new SarifReporter(run.get());
      case GITHUB -> new GithubReporter();
      case GITLAB -> new GitlabReporter();
      case CHECKSTYLE -> new CheckstyleReporter(run.get());
      case JUNIT -> new JunitReporter(run.get());
    };
  }
}
