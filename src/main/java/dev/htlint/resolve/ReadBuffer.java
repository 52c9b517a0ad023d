package dev.htlint.resolve;

import dev.htlint.tree.Line;

/**
 * The buffer into which httpd reads lines, whose size matters in two cases. A line ends at its
 * first NUL, and what then is left of the physical line is lost if it was in the buffer, but is
 * read as the next line if it was not. And a last line without a line end is lost where it just
 * fills the buffer: httpd makes it larger, and finds nothing more to read. Mirrors {@code
 * ap_varbuf_cfg_getline} (server/util.c).
 */
final class ReadBuffer {
  /** Of a line that httpd does not get to see. */
  static final int LOST = -1;

  private static final int FIRST = 207;

  /** From here on the memory comes in pages. */
  private static final int SMALL = 2048;

  private static final int PAGES = 8135;

  private static final int LARGEST = 16_319;

  /** The memory in which a buffer grows where it stands, unless something was taken behind it. */
  static final class Pool {
    private int taken;

    /** Takes note that reading a line took memory. */
    void take() {
      taken++;
    }
  }

  private final Pool pool;
  private int size = FIRST;
  private int takenBefore;

  ReadBuffer(Pool pool) {
    this.pool = pool;
    this.takenBefore = pool.taken;
  }

  /** Where the first NUL from {@code start} to {@code end} is, or -1. */
  static int nul(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the size makes a difference for a file of {@code bytes}. */
  static boolean matters(byte[] bytes) {
    int last = bytes.length;
    while (last > 0 && bytes[last - 1] != '\n' && bytes.length - last < FIRST) {
      last--;
    }
    return bytes.length - last >= FIRST - 1 || nul(bytes, 0, bytes.length) >= 0;
  }

  /**
   * Reads {@code line}; where httpd goes on, which is the line's end unless there is a NUL, or
   * {@link #LOST}.
   */
  int read(byte[] bytes, Line line) {
    int nul = nul(bytes, line.start(), line.end());
    if (nul >= 0) {
      return next(bytes, line, nul);
    }
    int room = LineLimit.room(bytes, line);
    boolean filled = false;
    while (room > size - 1 && size < LARGEST) {
      filled = room == size;
      grow();
    }
    return filled && bytes[line.end() - 1] != '\n' ? LOST : line.end();
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
    while (physical + size - 1 - before <= nul && size < LARGEST) {
      grow();
    }
    return Math.min(line.end(), physical + size - 1 - before);
  }

  private void grow() {
    int doubled = (2 * size + 1 + 7) / 8 * 8;
    if (2 * size + 1 > SMALL) {
      size = size < PAGES ? PAGES : LARGEST;
    } else {
      size = takenBefore == pool.taken ? size + doubled : doubled - 1;
    }
    takenBefore = pool.taken;
  }
}
