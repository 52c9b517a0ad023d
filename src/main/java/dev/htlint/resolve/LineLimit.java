package dev.htlint.resolve;

import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.Line;
import org.jspecify.annotations.Nullable;

/** The longest line that httpd reads, comments and skipped lines included. */
final class LineLimit {
  private LineLimit() {}

  /**
   * The most room that {@code line} takes in a buffer while its continuations are joined, as if a
   * line end stood at the end of the file.
   */
  static int room(byte[] bytes, Line line) {
    int joined = bytes[line.end() - 1] == '\n' ? 0 : 1;
    int most = 0;
    for (int at = line.start(); at < line.end(); at++) {
      most = Math.max(most, ++joined);
      if (bytes[at] == '\n' && isContinued(bytes, line.start(), at)) {
        joined -= bytes[at - 1] == '\r' ? 3 : 2;
      }
    }
    return most;
  }

  /**
   * What httpd says of a line that is too long, or null. What counts are the bytes that are left
   * when continuations are joined, line end included; the number is that of the physical line at
   * which httpd's buffer is full.
   */
  static @Nullable Objection exceeded(
      SourceFile source, Line line, Context context, String fileName) {
    if (line.end() - line.start() <= context.longestLine()) {
      return null;
    }
    byte[] bytes = source.bytes();
    int physical = 1;
    int full = 0;
    int joined = 0;
    for (int at = line.start(); at < line.end(); at++) {
      joined++;
      if (joined > context.readBuffer() && full == 0) {
        full = physical;
      }
      if (bytes[at] == '\n' && isContinued(bytes, line.start(), at)) {
        joined -= bytes[at - 1] == '\r' ? 3 : 2;
        physical++;
      }
    }
    if (joined <= context.longestLine()) {
      return null;
    }
    int number = source.line(line.start()) + (full == 0 ? physical : full) - 1;
    return new Objection(
        Kind.LINE_TOO_LONG,
        "Error reading " + fileName + " at line " + number + ": Line too long",
        false);
  }

  /**
   * Whether a backslash stands in front of the line end at {@code at}; so it may at the very end.
   */
  private static boolean isContinued(byte[] bytes, int start, int at) {
    int before = at > start && bytes[at - 1] == '\r' ? at - 2 : at - 1;
    return before >= start && bytes[before] == '\\';
  }
}
