package dev.htlint.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The output formats. */
public enum Format {
  TEXT,
  CONCISE,
  JSON,
  NDJSON;

  /** The name as users write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name. */
  public static Optional<Format> of(String label) {
    return Arrays.stream(values()).filter(f -> f.label().equals(label)).findFirst();
  }
}
