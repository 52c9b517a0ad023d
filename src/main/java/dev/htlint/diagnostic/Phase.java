package dev.htlint.diagnostic;

import java.util.Locale;

/** Who finds out, and when. */
public enum Phase {
  /** httpd refuses the configuration. */
  CONFIG,
  /** A request meets it. */
  REQUEST,
  /** Nobody but us: advice. */
  LINT;

  /** The name as it stands in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
