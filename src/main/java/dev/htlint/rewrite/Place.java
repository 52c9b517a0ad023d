package dev.htlint.rewrite;

import dev.htlint.resolve.Directive;

/**
 * Where a directive stands.
 *
 * @param file the name by which the user knows the file
 * @param line its first physical line, from 1
 * @param text the whole directive
 */
public record Place(String file, int line, String text) {
  static Place of(Directive directive) {
    return new Place(
        directive.line().source().path(),
        directive.line().line(),
        directive.writtenName() + " " + directive.arguments().rawArguments());
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
