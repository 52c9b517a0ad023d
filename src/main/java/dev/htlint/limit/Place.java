package dev.htlint.limit;

import dev.htlint.source.SourceFile;

/**
 * Where a limit is set.
 *
 * @param line the physical line, from 1
 */
public record Place(SourceFile file, int line) {
  /** The name of the file, without its folder, and the line. */
  public String shortText() {
    String path = file.path();
    return path.substring(path.lastIndexOf('/') + 1) + ":" + line;
  }

  @Override
  public String toString() {
    return file.path() + ":" + line;
  }
}
