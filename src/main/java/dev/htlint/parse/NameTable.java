package dev.htlint.parse;

import dev.htlint.tree.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names met so far, each as one shared string. Configuration repeats the same few names;
 * finding them by their bytes spares most of the strings of a large file.
 */
final class NameTable {
  private static final int LONGEST = 64;

  private String[] table = new String[256];
  private int size;

  /** The value of the first word of a line, which stands from {@code start} to {@code end}. */
  String name(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      int c = bytes[i];
      if (c == '\\' || c == '"' || c == '\'') {
        return Words.first(Words.joined(bytes, start, end));
      }
      hash = 31 * hash + c;
    }
    if (end - start > LONGEST) {
      return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
    int mask = table.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    for (String known; (known = table[slot]) != null; slot = (slot + 1) & mask) {
      if (equals(known, bytes, start, end)) {
        return known;
      }
    }
    String name = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    if (2 * ++size > table.length) {
      grow();
      return name;
    }
    table[slot] = name;
    return name;
  }

  private static boolean equals(String known, byte[] bytes, int start, int end) {
    if (known.length() != end - start) {
      return false;
    }
    for (int i = 0; i < known.length(); i++) {
      if (known.charAt(i) != (bytes[start + i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  /** A larger empty table: the names that matter come again. */
  private void grow() {
    table = Arrays.copyOf(new String[0], Math.min(table.length * 2, 1 << 16));
    size = 0;
  }
}
