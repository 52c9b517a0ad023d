package dev.htlint.source;

/**
 * A range of bytes in a file: {@code start} inclusive, {@code end} exclusive, both in bytes from
 * the file's beginning. Guarantees {@code 0 <= start <= end}.
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** The length in bytes. */
  public int length() {
    return end - start;
  }
}
