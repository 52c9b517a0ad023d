package dev.htlint.tree;

import java.util.List;
import java.util.Optional;

/** A line in its place among the sections, or a section with all that it holds. */
public sealed interface Node {
  /** A line that opens no section. */
  record Leaf(Line line) implements Node {}

  /**
   * A section. Where no tag closes it, it holds everything up to the end of the section around it.
   */
  record Section(DirectiveLine open, List<Node> body, Optional<DirectiveLine> close)
      implements Node {}
}
