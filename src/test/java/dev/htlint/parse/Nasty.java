package dev.htlint.parse;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/**
 * Random files out of the bytes that mean something to httpd's reader. The same seed, the same
 * file.
 */
final class Nasty {
  private static final String[] PIECES = {
    "\"", "'", "\\", "\r", "\n", "\0", " ", "\t", "<", ">", "/", "#", "$", "{", "}", "\u0080",
    "\u00FF", "a", "b", "!", "\\\n", "\\\r\n", "\r\n", "<a>\n", "</a>\n", "${a}", "\f", "\u000B"
  };

  private Nasty() {}

  /** A file of at most {@code longest} pieces. */
  static byte[] file(Random random, int longest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int count = random.nextInt(longest + 1);
    for (int i = 0; i < count; i++) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      for (int c = 0; c < piece.length(); c++) {
        bytes.write(piece.charAt(c));
      }
    }
    return bytes.toByteArray();
  }
}
