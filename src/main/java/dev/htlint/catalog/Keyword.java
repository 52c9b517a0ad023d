package dev.htlint.catalog;

import java.util.Optional;

/**
 * A word of a fixed list that httpd compares with.
 *
 * @param set the list: {@code option}, {@code expression-function} …
 * @param word the word as httpd's source has it; one that ends in {@code *} is a prefix
 * @param since the first version that knows it; empty where all of the 2.4 line do
 * @param until the last version that knew it; empty where it still is known
 * @param note what else there is to say, in words; often empty
 */
public record Keyword(
    String set, String word, Optional<Version> since, Optional<Version> until, String note) {
  /** Whether {@code version} knows the word. */
  public boolean isIn(Version version) {
    return version.isBetween(since, until);
  }

  /** The file name of the module that brings the word, where the note begins with one. */
  public Optional<String> module() {
    if (!note.startsWith("mod_")) {
      return Optional.empty();
    }
    int end = 4;
    while (end < note.length() && isNameCharacter(note.charAt(end))) {
      end++;
    }
    return end > 4 && note.startsWith(".c", end)
        ? Optional.of(note.substring(0, end + 2))
        : Optional.empty();
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** Whether {@code written} is the word or begins with the prefix, whatever its case. */
  public boolean matches(String written) {
    int last = word.length() - 1;
    return word.endsWith("*")
        ? word.regionMatches(true, 0, written, 0, last)
        : word.equalsIgnoreCase(written);
  }
}
