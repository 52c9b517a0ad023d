package dev.htlint.resolve;

import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.Line;
import org.jspecify.annotations.Nullable;

/** The longest line that httpd reads, comments and skipped lines included. */
final class LineLimit {
  private LineLimit() {}

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
      if (bytes[at] == '\n' && at + 1 < line.end()) {
        joined -= at > line.start() && bytes[at - 1] == '\r' ? 3 : 2;
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
}
