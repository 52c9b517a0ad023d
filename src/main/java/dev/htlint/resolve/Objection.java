package dev.htlint.resolve;

import dev.htlint.resolve.Refusal.Kind;

/**
 * What httpd says against a directive.
 *
 * @param message in httpd's words, as Latin-1
 * @param forgiven whether httpd only warns, and passes over the directive
 */
public record Objection(Kind kind, String message, boolean forgiven) {
  /** An objection that httpd does not forgive. */
  public Objection(Kind kind, String message) {
    this(kind, message, false);
  }
}
