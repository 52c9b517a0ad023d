package dev.htlint.report;

import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.source.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * A physical line as a frame shows it: tabs expanded, controls made visible, a long line cut around
 * the place of interest. Bytes are read as UTF-8 where they are, otherwise as Latin-1. Knows in
 * which column of the shown text each byte stands.
 */
final class ShownLine {
  /** The longest text shown, in columns. */
  static final int LIMIT = 120;

  private static final int TAB = 4;
  private static final String CUT = "…";

  /** How much stays to be seen before the place where a line is cut. */
  private static final int BEFORE = 30;

  /** How many bytes on each side of the place can matter: no line is decoded further. */
  private static final int REACH = 4 * LIMIT;

  /** A character of the file: where its bytes begin, how it is shown, and in which column. */
  private record Cell(int offset, String text, int column, int width) {
    int endColumn() {
      return column + width;
    }
  }

  private final List<Cell> cells;
  private final int end;
  private final boolean cutBefore;
  private final boolean cutAfter;

  private ShownLine(List<Cell> cells, int end, boolean cutBefore, boolean cutAfter) {
    this.cells = cells;
    this.end = end;
    this.cutBefore = cutBefore;
    this.cutAfter = cutAfter;
  }

  /** Line {@code line} (from 1) of {@code source}, cut so that the start of {@code focus} shows. */
  static ShownLine of(SourceFile source, int line, Span focus) {
    Span whole = source.lineSpan(line);
    int place = Math.max(whole.start(), Math.min(focus.start(), whole.end()));
    int start = boundary(source.bytes(), Math.max(whole.start(), place - REACH), whole.end());
    int end = Math.min(whole.end(), place + REACH);
    List<Cell> cells = decode(source.bytes(), start, end);
    int from = 0;
    int to = cells.size();
    if (width(cells, from, to) > LIMIT) {
      int at = firstAt(cells, place);
      int focusEnd = firstAt(cells, Math.min(focus.end(), end));
      if (width(cells, 0, Math.min(focusEnd + 1, to)) > LIMIT - BEFORE) {
        from = Math.max(0, at - BEFORE);
      }
      while (width(cells, from, to) > LIMIT) {
        to--;
      }
    }
    int shownEnd = to < cells.size() ? cells.get(to).offset() : end;
    return new ShownLine(
        cells.subList(from, to),
        shownEnd,
        from > 0 || start > whole.start(),
        to < cells.size() || end < whole.end());
  }

  /** What stands behind the gutter, without blanks at its end. */
  String text() {
    StringBuilder text = new StringBuilder(cutBefore ? CUT : "");
    for (Cell cell : cells) {
      text.append(cell.text());
    }
    return cutAfter ? text.append(CUT).toString() : text.toString().stripTrailing();
  }

  /**
   * Blanks, then {@code mark} below each column of {@code span}; one mark at least. What goes on in
   * the next line is marked without the backslash that says so.
   */
  String marks(Span span, char mark) {
    int from = column(span.start(), false);
    int to = column(span.end() > end && !cutAfter ? beforeContinuation() : span.end(), true);
    return " ".repeat(from) + String.valueOf(mark).repeat(Math.max(1, to - from));
  }

  /**
   * The column, from 0, where the byte at {@code offset} stands.
   *
   * @param asEnd whether the end of what stands before it is wanted: that of the character of which
   *     {@code offset} lies in the middle
   */
  private int column(int offset, boolean asEnd) {
    int first = cells.isEmpty() ? 0 : cells.get(0).column();
    int shift = (cutBefore ? CUT.length() : 0) - first;
    int found = cells.isEmpty() ? first : cells.get(cells.size() - 1).endColumn();
    for (int i = 0; i < cells.size(); i++) {
      int next = i + 1 < cells.size() ? cells.get(i + 1).offset() : end;
      if (offset <= cells.get(i).offset()) {
        found = cells.get(i).column();
        break;
      }
      if (offset < next) {
        found = asEnd ? cells.get(i).endColumn() : cells.get(i).column();
        break;
      }
    }
    return found + shift;
  }

  private int beforeContinuation() {
    int last = lastInk(cells.size());
    if (last > 0 && cells.get(last - 1).text().equals("\\")) {
      last = lastInk(last - 1);
    }
    return last < cells.size() ? cells.get(last).offset() : end;
  }

  private int lastInk(int count) {
    int last = count;
    while (last > 0 && cells.get(last - 1).text().isBlank()) {
      last--;
    }
    return last;
  }

  private static int width(List<Cell> cells, int from, int to) {
    return from >= to ? 0 : cells.get(to - 1).endColumn() - cells.get(from).column();
  }

  private static int firstAt(List<Cell> cells, int offset) {
    int i = 0;
    while (i < cells.size() && cells.get(i).offset() < offset) {
      i++;
    }
    return i;
  }

  private static List<Cell> decode(byte[] bytes, int start, int end) {
    List<Cell> cells = new ArrayList<>(end - start);
    int column = 0;
    for (int i = start; i < end; ) {
      int length = Utf8.length(bytes, i, end);
      int c = length == 1 ? bytes[i] & 0xFF : Utf8.character(bytes, i, length);
      int width = c == '\t' ? TAB - column % TAB : Visible.width(c);
      String text = c == '\t' ? " ".repeat(width) : Visible.character(c);
      cells.add(new Cell(i, text, column, width));
      column += width;
      i += length;
    }
    return cells;
  }

  /** The first byte from {@code at} on that begins a character. */
  private static int boundary(byte[] bytes, int at, int end) {
    int i = at;
    while (i > 0 && i < end && i < at + 3 && (bytes[i] & 0xC0) == 0x80) {
      i++;
    }
    return i;
  }
}
