package dev.htlint.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * One finding in one file. It has a place always.
 *
 * @param rule the rule's id
 * @param first whether it is the one that httpd logs for the file as it stands
 * @param message what is wrong, one line, readable as it is
 * @param line the physical line that counts as the finding's, from 1: the first one of the
 *     directive
 * @param httpd what httpd logs, escaped as in its error log
 * @param help what to write instead
 */
public record Diagnostic(
    String rule,
    Severity severity,
    Outcome outcome,
    Phase phase,
    boolean first,
    String message,
    int line,
    Label primary,
    List<Label> related,
    Optional<String> httpd,
    Optional<String> help,
    List<Fix> fixes) {
  public Diagnostic {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** The same with another severity. */
  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(
        rule, other, outcome, phase, first, message, line, primary, related, httpd, help, fixes);
  }

  /** The same in other words. */
  public Diagnostic withMessage(String other) {
    return new Diagnostic(
        rule, severity, outcome, phase, first, other, line, primary, related, httpd, help, fixes);
  }
}
