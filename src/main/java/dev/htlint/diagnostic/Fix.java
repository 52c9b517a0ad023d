package dev.htlint.diagnostic;

import dev.htlint.source.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A change that mends a finding. Guarantees that its edits stand in the order of the file and begin
 * at different places and do not overlap, so that they can be made together.
 *
 * @param title what is done, as an order: {@code put the comment on a line of its own}
 * @param safe whether it keeps the meaning and the comments
 */
public record Fix(String title, boolean safe, List<Edit> edits) {
  public Fix {
    edits = edits.stream().sorted(Comparator.comparingInt(e -> e.span().start())).toList();
    for (int i = 1; i < edits.size(); i++) {
      Span before = edits.get(i - 1).span();
      int start = edits.get(i).span().start();
      if (start < before.end() || start == before.start()) {
        throw new IllegalArgumentException("edits overlap: " + title);
      }
    }
  }

  /** A fix that may be made without asking: meaning and comments stay. */
  public static Fix safe(String title, Edit... edits) {
    return new Fix(title, true, List.of(edits));
  }

  /** A fix that somebody should look at: it may change what the file means. */
  public static Fix unsafe(String title, Edit... edits) {
    return new Fix(title, false, List.of(edits));
  }
}
