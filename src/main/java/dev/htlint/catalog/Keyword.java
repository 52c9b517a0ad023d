package dev.htlint.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern MODULE = Pattern.compile("mod_[a-z0-9_]+\\.c");

  /** Whether {@code version} knows the word. */
  public boolean isIn(Version version) {
    return since.map(version::isAtLeast).orElse(true)
        && until.map(last -> last.isAtLeast(version)).orElse(true);
  }

  /** The file name of the module that brings the word, where the note begins with one. */
  public Optional<String> module() {
    Matcher matcher = MODULE.matcher(note);
    return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /** Whether {@code written} is the word or begins with the prefix, whatever its case. */
  public boolean matches(String written) {
    int last = word.length() - 1;
    return word.endsWith("*")
        ? word.regionMatches(true, 0, written, 0, last)
        : word.equalsIgnoreCase(written);
  }
}
