package dev.htlint.run;

import dev.htlint.limit.RequestLimits;
import dev.htlint.lint.Surroundings;
import dev.htlint.resolve.DirectoryConfig;

/**
 * A folder of a site.
 *
 * @param directory its path on the server
 */
public record Folder(String directory, Surroundings around) {
  /** What is configured for it. */
  public DirectoryConfig config() {
    return around.directory(directory);
  }

  /** What limits the requests to it. */
  public RequestLimits limits() {
    return RequestLimits.of(around.config(), around.listening(), config(), around.php(directory));
  }
}
