package dev.htlint.resolve;

import dev.htlint.server.Server;
import java.util.List;

/**
 * A server and the directives of its own configuration.
 *
 * @param directives those that httpd reads, in its order, included files in their places; none
 *     where only the name of the server is known
 */
public record ServerConfig(Server server, List<Placed> directives) {
  public ServerConfig {
    directives = List.copyOf(directives);
  }

  /** A server of which no configuration is known. */
  public static ServerConfig of(Server server) {
    return new ServerConfig(server, List.of());
  }

  /** The same configuration of another server. */
  public ServerConfig with(Server other) {
    return new ServerConfig(other, directives);
  }

  /** Whether its configuration is known, so that what it does not hold is not there. */
  public boolean isKnown() {
    return !directives.isEmpty();
  }
}
