package dev.htlint.rewrite;

import dev.htlint.resolve.Resolution;
import dev.htlint.server.Server;
import java.util.Optional;

/**
 * What requests are asked of.
 *
 * @param documentRoot the folder that the URL / means: an absolute path without a slash at its end
 * @param files what stands where
 * @param configuration what httpd makes of the {@code .htaccess} files
 */
public record Site(
    Server server, String documentRoot, SiteFiles files, FolderConfiguration configuration) {

  /** Finds what the {@code .htaccess} file of a folder says. */
  @FunctionalInterface
  public interface FolderConfiguration {
    /** The file in {@code directory}, empty where there is none or httpd would not read it. */
    Optional<Resolution> of(String directory);
  }
}
