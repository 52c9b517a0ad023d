package dev.htlint.diagnostic;

import dev.htlint.source.Span;

/**
 * Bytes to replace, and by what.
 *
 * @param span where they stand; empty to insert
 * @param text Latin-1: each character is one byte, none is beyond U+00FF
 */
public record Edit(Span span, String text) {
  public Edit {
    if (text.chars().anyMatch(c -> c > 0xFF)) {
      throw new IllegalArgumentException("not Latin-1: " + text);
    }
  }

  /** Takes bytes out. */
  public static Edit delete(Span span) {
    return new Edit(span, "");
  }

  /** Puts bytes in front of the one at {@code offset}. */
  public static Edit insert(int offset, String text) {
    return new Edit(new Span(offset, offset), text);
  }
}
