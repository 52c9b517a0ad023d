package dev.htlint.tree;

import dev.htlint.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * The tree of one file. Lossless: its lines tile the file, and {@link #print} gives the bytes back.
 *
 * @param lines every logical line in order
 */
public record ConfigFile(SourceFile source, List<Line> lines) {
  /** The bytes of all lines, one behind the other. */
  public byte[] print() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(source.length());
    for (Line line : lines) {
      bytes.write(source.bytes(), line.start(), line.end() - line.start());
    }
    return bytes.toByteArray();
  }

  /** The lines nested as their tags suggest; see {@link Nesting}. */
  public List<Node> nodes() {
    return Nesting.of(lines);
  }
}
