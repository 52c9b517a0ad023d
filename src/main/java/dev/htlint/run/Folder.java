package dev.htlint.run;

import dev.htlint.limit.RequestLimits;
import dev.htlint.lint.Surroundings;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.server.Overrides;

/**
 * A folder of a site.
 *
 * @param directory its path on the server
 * @param overrides what a {@code .htaccess} file in it may hold
 * @param isOverridden whether that is said beside the server's configuration
 */
public record Folder(
    String directory, Surroundings around, Overrides overrides, boolean isOverridden) {
  /** What is configured for it. */
  public DirectoryConfig config() {
    return around.directory(directory);
  }

  /** What limits the requests to it. */
  public RequestLimits limits() {
    return RequestLimits.of(around.config(), around.listening(), config(), around.php(directory));
  }
}
