package dev.htlint.resolve;

import dev.htlint.tree.Line;

/**
 * The size of the buffer into which httpd reads lines, which matters for NUL bytes only: a line
 * ends at its first NUL, and what then is left of the physical line is lost if it was in the
 * buffer, but is read as the next line if it was not. Mirrors {@code ap_varbuf_cfg_getline}
 * (server/util.c).
 */
final class ReadBuffer {
  private static final int FIRST = 207;

  /** From here on the memory comes in pages. */
  private static final int SMALL = 2048;

  private static final int PAGES = 8135;

  private int size = FIRST;

  /** Where the first NUL from {@code start} to {@code end} is, or -1. */
  static int nul(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Reads {@code line}; where httpd goes on, which is the line's end unless there is a NUL. */
  int read(byte[] bytes, Line line) {
    int nul = nul(bytes, line.start(), line.end());
    if (nul >= 0) {
      return next(bytes, line, nul);
    }
    take(line.end() - line.start());
    return line.end();
  }

  /** Makes room for a line without a NUL, of {@code length} bytes with its line end. */
  private void take(int length) {
    while (length > size - 1 && size < PAGES) {
      grow();
    }
  }

  /**
   * Where httpd goes on to read after {@code line}, whose first NUL is at {@code nul}: the line's
   * end if nothing of it is left.
   */
  private int next(byte[] bytes, Line line, int nul) {
    int physical = nul;
    while (physical > line.start() && bytes[physical - 1] != '\n') {
      physical--;
    }
    int before = physical - line.start();
    while (physical + size - 1 - before <= nul && size < PAGES) {
      grow();
    }
    return Math.min(line.end(), physical + size - 1 - before);
  }

  private void grow() {
    int doubled = 2 * size + 1;
    size = doubled > SMALL ? PAGES : (doubled + 7) / 8 * 8 - 1;
  }
}
