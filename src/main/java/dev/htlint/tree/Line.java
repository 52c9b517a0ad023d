package dev.htlint.tree;

import dev.htlint.source.Span;

/**
 * A logical line with its line end: what httpd reads as one, continuations joined. The lines of a
 * file tile it: each begins where the one before ended.
 */
public sealed interface Line permits BlankLine, CommentLine, DirectiveLine {
  /** The first byte. */
  int start();

  /** The byte behind the last one, line end included. */
  int end();

  /** Where the line stands, line end included. */
  default Span span() {
    return new Span(start(), end());
  }
}
