package dev.htlint.server;

import java.util.Optional;

/**
 * What one {@code <Directory>} section says of overrides.
 *
 * @param pattern the directory, which may hold wildcards, or a regular expression
 * @param regex whether {@code pattern} is a regular expression
 * @param allowOverride the text behind AllowOverride
 * @param allowOverrideList the text behind AllowOverrideList
 */
public record DirectorySettings(
    String pattern,
    boolean regex,
    Optional<String> allowOverride,
    Optional<String> allowOverrideList) {

  /** Whether the section holds for {@code directory}, an absolute path, or one above it. */
  boolean covers(String directory) {
    String path = slashed(directory);
    if (regex) {
      return BoundedRegex.finds(pattern, path) || BoundedRegex.finds(pattern, directory);
    }
    return components() == 0 || Wildcards.matchesPrefix(slashed(pattern), path);
  }

  /** The number of path components, by which httpd orders the sections. */
  int components() {
    return (int) slashed(pattern).chars().filter(c -> c == '/').count() - 1;
  }

  private static String slashed(String path) {
    return path.endsWith("/") ? path : path + "/";
  }
}
