package dev.htlint.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of tab-separated columns with a header, read from the jar. */
final class Table {
  private Table() {}

  /** The rows of {@code rules/catalog/NAME}, each with {@code columns} cells. */
  static List<String[]> read(String name, int columns) {
    String resource = "/rules/catalog/" + name;
    try (InputStream stream = Table.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing from the jar: " + resource);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      List<String[]> rows = new ArrayList<>();
      lines.readLine();
      for (String line; (line = lines.readLine()) != null; ) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
          throw new IllegalStateException(resource + ": " + columns + " columns wanted: " + line);
        }
        rows.add(cells);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
