package dev.htlint.rewrite;

import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.server.Server;
import dev.htlint.site.FileTree;
import java.util.Optional;

/**
 * What requests are asked of.
 *
 * @param config the server
 * @param documentRoot the folder that the URL / means: an absolute path on the server without a
 *     slash at its end
 * @param files what stands where on the server
 * @param htaccess what httpd makes of the {@code .htaccess} files
 */
public record ServedSite(
    ServerConfig config, String documentRoot, FileTree files, Htaccess htaccess) {

  /** Finds what the {@code .htaccess} file of a folder says. */
  @FunctionalInterface
  public interface Htaccess {
    /** The file in {@code directory}, empty where there is none or httpd would not read it. */
    Optional<Resolution> in(String directory);
  }

  /** The server. */
  public Server server() {
    return config.server();
  }
}
