package dev.htlint.parse;

/**
 * A lexer as a table: the automaton that ANTLR finds for the grammar while it reads, written out
 * beforehand. It takes a look at the table for each byte and makes no object for a token, and a
 * short run does not pay for the automaton's making.
 *
 * <p>A row is what one state does for each class of bytes; rows are told by where they begin. Row 0
 * is the end: no token goes on there. The rows of states in which a token may end come last.
 */
final class TokenTable {
  private final byte[] classes = new byte[256];
  private final char[] next;
  private final char[] types;
  private final int width;
  private final int firstAccepting;
  private final int[] starts;

  private int end;

  /**
   * @param classes the class of each byte
   * @param next the row behind each class of each row
   * @param types the types of the tokens that end in the accepting rows
   * @param starts the row with which each mode begins
   */
  TokenTable(String classes, String next, String types, int... starts) {
    int most = 0;
    for (int i = 0; i < 256; i++) {
      this.classes[i] = (byte) classes.charAt(i);
      most = Math.max(most, classes.charAt(i));
    }
    this.next = next.toCharArray();
    this.types = types.toCharArray();
    this.width = most + 1;
    this.firstAccepting = this.next.length - this.types.length * width;
    this.starts = starts;
  }

  /**
   * Reads the longest token of {@code mode} that begins at {@code start}.
   *
   * @return its type; {@link #end()} is where it ends
   * @throws IllegalStateException if there is none, which the grammar rules out
   */
  int read(int mode, byte[] bytes, int start, int limit) {
    int row = starts[mode];
    int accepted = 0;
    int at = start;
    while (at < limit) {
      row = next[row + classes[bytes[at] & 0xFF]];
      if (row == 0) {
        break;
      }
      at++;
      if (row >= firstAccepting) {
        accepted = row;
        end = at;
      }
    }
    if (accepted == 0) {
      throw new IllegalStateException("no token at byte " + start);
    }
    return types[(accepted - firstAccepting) / width];
  }

  /** Where the token read last ends. */
  int end() {
    return end;
  }
}
