package dev.htlint.server;

import java.util.Optional;
import java.util.regex.Pattern;

/** The names that a {@code <Files>} section is for: httpd's {@code ap_file_walk}. */
public final class FileNames {
  private final String pattern;
  private final Optional<Pattern> regex;
  private final boolean isRegex;

  /**
   * @param isRegex whether {@code pattern} is a regular expression rather than a name with
   *     wildcards
   */
  public FileNames(String pattern, boolean isRegex) {
    this.pattern = pattern;
    this.isRegex = isRegex;
    this.regex = isRegex ? BoundedRegex.compile(pattern) : Optional.empty();
  }

  /** Whether the file called {@code name}, without its directory, is meant. */
  public boolean match(String name) {
    return isRegex
        ? regex.isPresent() && BoundedRegex.finds(regex.get(), name)
        : Wildcards.matches(pattern, name);
  }
}
