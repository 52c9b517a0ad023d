package dev.htlint.server;

import java.util.ArrayList;
import java.util.List;
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
  public boolean covers(String directory) {
    String path = slashed(directory);
    if (regex) {
      return BoundedRegex.finds(pattern, path) || BoundedRegex.finds(pattern, directory);
    }
    return components() == 0 || Wildcards.matchesPrefix(slashed(pattern), path);
  }

  /**
   * Whether it holds however a request names {@code directory}: regular expressions see a slash at
   * the end or none, as the request has it.
   */
  public boolean alwaysCovers(String directory) {
    return regex
        ? BoundedRegex.finds(pattern, slashed(directory)) && BoundedRegex.finds(pattern, directory)
        : covers(directory);
  }

  /** The number of path components, by which httpd orders the sections. */
  public int components() {
    return (int) slashed(pattern).chars().filter(c -> c == '/').count() - 1;
  }

  /** The root, and each directory on the way down to {@code directory}, which comes last. */
  public static List<String> fromRoot(String directory) {
    List<String> way = new ArrayList<>(List.of("/"));
    for (int slash = directory.indexOf('/', 1); slash > 0; ) {
      way.add(directory.substring(0, slash));
      slash = directory.indexOf('/', slash + 1);
    }
    if (directory.length() > 1) {
      way.add(directory);
    }
    return way;
  }

  private static String slashed(String path) {
    return path.endsWith("/") ? path : path + "/";
  }
}
