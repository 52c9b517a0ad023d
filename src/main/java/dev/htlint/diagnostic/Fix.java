package dev.htlint.diagnostic;

import java.util.List;

/**
 * A change that mends a finding.
 *
 * @param safe whether it keeps the meaning and the comments
 */
public record Fix(String title, boolean safe, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }
}
