package dev.htlint.parse;

import dev.htlint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The bytes of a file as the lexer's characters, so that offsets are byte offsets. Each byte of
 * 0x80 and above is shown as 0x7F: to httpd's reader they are all the same, and the lexer's tables
 * cover ASCII only.
 */
final class ByteStream implements CharStream {
  private static final int HIGH = 0x7F;

  private final SourceFile source;
  private final byte[] bytes;
  private final int end;
  private int at;

  ByteStream(SourceFile source, int start, int end) {
    this.source = source;
    this.bytes = source.bytes();
    this.at = start;
    this.end = end;
  }

  /** The character at {@code offset}, or EOF. */
  int at(int offset) {
    if (offset >= end) {
      return IntStream.EOF;
    }
    byte b = bytes[offset];
    return b < 0 ? HIGH : b;
  }

  @Override
  public void consume() {
    if (at >= end) {
      throw new IllegalStateException("cannot consume EOF");
    }
    at++;
  }

  @Override
  public int LA(int i) {
    return i == 0 ? 0 : at(at + i - (i > 0 ? 1 : 0));
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = index;
  }

  @Override
  public int size() {
    return end;
  }

  @Override
  public String getSourceName() {
    return source.path();
  }

  @Override
  public String getText(Interval interval) {
    int stop = Math.min(interval.b + 1, end);
    return interval.a >= stop
        ? ""
        : new String(bytes, interval.a, stop - interval.a, StandardCharsets.ISO_8859_1);
  }
}
