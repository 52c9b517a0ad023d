package dev.htlint.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file's bytes as they were read, under the name by which the user knows it. Nothing is decoded
 * away: {@link #latin1} shows each byte as the character of the same number, {@link #display} as
 * people read it. The bytes are not copied and must not be changed by anyone.
 */
public final class SourceFile {
  private final String path;
  private final byte[] bytes;
  private int[] lineStarts = {};

  /** Takes over {@code bytes}, which must not be changed afterwards. */
  public SourceFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /** A file out of text, each character one byte; for text that is ASCII anyway. */
  public static SourceFile ofLatin1(String path, String text) {
    return new SourceFile(path, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The name by which the user knows the file. */
  public String path() {
    return path;
  }

  /** The bytes themselves, not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes there are. */
  public int length() {
    return bytes.length;
  }

  /** The number of physical lines; an empty file has one. */
  public int lineCount() {
    return lineStarts().length;
  }

  /** The first {@code count} physical lines alone, their line ends among them. */
  public SourceFile lines(int count) {
    int[] starts = lineStarts();
    return count < starts.length ? new SourceFile(path, Arrays.copyOf(bytes, starts[count])) : this;
  }

  /** The physical line, from 1, in which the byte at {@code offset} stands. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The bytes of physical line {@code line} (from 1), without its line end. */
  public Span lineSpan(int line) {
    int[] starts = lineStarts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] - 1 : bytes.length;
    if (end > start && bytes[end - 1] == '\r') {
      end--;
    }
    return new Span(start, end);
  }

  /** The line and column of the byte at {@code offset}; a malformed byte counts as one column. */
  public Position position(int offset) {
    int line = line(offset);
    int column = 1;
    int end = lineSpan(line).end();
    for (int at = lineStarts()[line - 1]; at < offset; column++) {
      at += at < end ? Utf8.length(bytes, at, end) : 1;
    }
    return new Position(line, column);
  }

  /** The text of {@code span}, each byte the character of the same number. */
  public String latin1(Span span) {
    return latin1(span.start(), span.end());
  }

  /** As {@link #latin1(Span)}. */
  public String latin1(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** The text of {@code span} as people read it: UTF-8 where it is, otherwise Latin-1. */
  public String display(Span span) {
    return display(bytes, span.start(), span.end());
  }

  /** What {@link #latin1} gave, as people read it. */
  public static String display(String latin1) {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return display(bytes, 0, bytes.length);
  }

  private static String display(byte[] bytes, int start, int end) {
    boolean ascii = true;
    for (int i = start; i < end && ascii; i++) {
      ascii = bytes[i] >= 0;
    }
    if (!ascii) {
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes, start, end - start))
            .toString();
      } catch (CharacterCodingException notUtf8) {
        // Latin-1 it is
      }
    }
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private int[] lineStarts() {
    int[] known = lineStarts;
    if (known.length == 0) {
      int count = 1;
      for (byte b : bytes) {
        if (b == '\n') {
          count++;
        }
      }
      known = new int[count];
      int line = 1;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          known[line++] = i + 1;
        }
      }
      lineStarts = known;
    }
    return known;
  }
}
