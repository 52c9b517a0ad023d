package dev.htlint.source;

/** A place as people count it: line and column from 1, the column in code points. */
public record Position(int line, int column) {
  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("no position: " + line + ":" + column);
    }
  }
}
