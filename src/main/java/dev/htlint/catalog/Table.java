package dev.htlint.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of tab-separated columns with a header, kept as the bytes that stand in the jar: most
 * runs ask for a few rows of thousands. The rows stand in the order of their first column, in which
 * the letters of ASCII count as small ones.
 */
final class Table {
  private final String resource;
  private final int columns;
  private final byte[] bytes;

  private Table(String resource, int columns, byte[] bytes) {
    this.resource = resource;
    this.columns = columns;
    this.bytes = bytes;
  }

  /** The table {@code rules/catalog/NAME}, of so many columns. */
  static Table of(String name, int columns) {
    String resource = "rules/catalog/" + name;
    return new Table(resource, columns, Resource.read(resource));
  }

  /** All rows of {@code rules/catalog/NAME}, each with {@code columns} cells. */
  static List<String[]> read(String name, int columns) {
    return of(name, columns).rows();
  }

  /** All rows in their order. */
  List<String[]> rows() {
    List<String[]> rows = new ArrayList<>();
    for (int at = rowEnd(0) + 1; at < bytes.length; at = rowEnd(at) + 1) {
      rows.add(cells(at));
    }
    return rows;
  }

  /** The rows whose first cell is {@code key}, whatever its case; found by bisection. */
  List<String[]> rows(String key) {
    String small = key.toLowerCase(Locale.ROOT);
    int low = rowEnd(0) + 1;
    int high = bytes.length;
    while (low < high) {
      int row = rowStart(low, (low + high) >>> 1);
      if (compare(row, small) < 0) {
        low = rowEnd(row) + 1;
      } else {
        high = row;
      }
    }
    List<String[]> rows = new ArrayList<>(1);
    for (int at = low; at < bytes.length && compare(at, small) == 0; at = rowEnd(at) + 1) {
      rows.add(cells(at));
    }
    return rows;
  }

  /** Where the row begins that holds {@code at}, not before {@code from}. */
  private int rowStart(int from, int at) {
    int start = at;
    while (start > from && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int rowEnd(int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Compares the first cell of the row at {@code start} with a key in small letters. */
  private int compare(int start, String key) {
    for (int i = 0; ; i++) {
      int here = small(bytes[start + i]);
      if (here == '\t') {
        return i < key.length() ? -1 : 0;
      }
      int difference = i < key.length() ? here - key.charAt(i) : 1;
      if (difference != 0) {
        return difference;
      }
    }
  }

  private static int small(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }

  private String[] cells(int start) {
    int end = rowEnd(start);
    String[] cells = new String[columns];
    int column = 0;
    int from = start;
    for (int at = start; at <= end; at++) {
      if (at == end || bytes[at] == '\t') {
        if (column < columns) {
          cells[column] = new String(bytes, from, at - from, StandardCharsets.UTF_8);
        }
        column++;
        from = at + 1;
      }
    }
    if (column != columns) {
      String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      throw new IllegalStateException(resource + ": " + columns + " columns wanted: " + line);
    }
    return cells;
  }

  /** A version of httpd; nothing in an empty cell, or where another product's is named. */
  static Optional<Version> version(String cell) {
    return cell.isEmpty() ? Optional.empty() : Version.parse(cell);
  }

  /** A text in which a newline, a tab and a backslash are written with a backslash. */
  static String text(String cell) {
    return cell.indexOf('\\') < 0 ? cell : cell.translateEscapes();
  }
}
