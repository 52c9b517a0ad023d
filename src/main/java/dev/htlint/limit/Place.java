package dev.htlint.limit;

import dev.htlint.source.SourceFile;

/**
 * Where a limit is set.
 *
 * @param line the physical line, from 1
 */
public record Place(SourceFile file, int line) {
  @Override
  public String toString() {
    return file.path() + ":" + line;
  }
}
