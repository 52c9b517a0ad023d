package dev.htlint.diagnostic;

import java.util.Locale;

/** What becomes of it where it is served. */
public enum Outcome {
  /** Every request below the directory is answered with 500 Internal Server Error. */
  HTTP_500,
  HTTP_403,
  HTTP_503,
  HTTP_504,
  /** The server does not start. */
  NO_START,
  /** The process that serves the request dies; the visitor gets no answer. */
  CHILD_CRASH,
  /** The visitor is sent the source of a program. */
  SOURCE_EXPOSED,
  /** httpd passes over it in silence. */
  IGNORED,
  NONE;

  /** The name as it stands in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
