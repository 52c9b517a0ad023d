package dev.htlint.diagnostic;

import java.util.Locale;
import java.util.Optional;

/** How bad it is, the worst first. */
public enum Severity {
  /** This httpd refuses it, or a request is certain to fail. */
  ERROR,
  /** It fails on a server that is likely, is ignored, or is dangerous. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  /** The name as users write and read it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of that name. */
  public static Optional<Severity> of(String label) {
    for (Severity severity : values()) {
      if (severity.label().equals(label)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /** Whether this is as bad as {@code other} or worse. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
