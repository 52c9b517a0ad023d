package dev.htlint.report;

import dev.htlint.diagnostic.Severity;

/** Colours on a terminal, or none. */
public enum Colors {
  OFF,
  ON;

  private static final String RESET = "\u001B[0m";

  /** In the colour of {@code severity}. */
  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint("1;31", text);
      case WARNING -> paint("1;33", text);
      case NOTE -> paint("1;36", text);
    };
  }

  /** What holds the frame together. */
  String frame(String text) {
    return paint("1;34", text);
  }

  /** What should be seen first. */
  String bold(String text) {
    return paint("1", text);
  }

  private String paint(String code, String text) {
    return this == OFF || text.isEmpty() ? text : "\u001B[" + code + "m" + text + RESET;
  }
}
