package dev.htlint.run;

import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.resolve.VirtualHosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The virtual hosts of a server: which of them serves a directory, and what it says. */
final class Hosts {
  private final ServerConfig whole;
  private final VirtualHosts hosts;
  private final Optional<VirtualHost> chosen;
  private final Map<VirtualHost, ServerConfig> known = new ConcurrentHashMap<>();

  /**
   * @param name of the host that the user speaks of
   * @throws Failure where there is no such host
   */
  Hosts(ServerConfig whole, Optional<String> name) throws Failure {
    this.whole = whole;
    this.hosts = VirtualHosts.of(whole.directives());
    if (name.isEmpty()) {
      this.chosen = Optional.empty();
      return;
    }
    this.chosen = hosts.named(name.get());
    if (chosen.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "--host: no ServerName or ServerAlias of " + whole.server().name() + " is " + name.get());
    }
  }

  private Hosts(ServerConfig whole) {
    this.whole = whole;
    this.hosts = VirtualHosts.of(whole.directives());
    this.chosen = Optional.empty();
  }

  /** A server of which the user has chosen no host. */
  static Hosts of(ServerConfig whole) {
    return new Hosts(whole);
  }

  /** The whole configuration, that of all hosts. */
  ServerConfig whole() {
    return whole;
  }

  /** The configuration of the host that serves {@code directory}. */
  ServerConfig over(String directory) {
    if (!whole.isKnown()) {
      return whole;
    }
    return config(host(directory));
  }

  /** The configurations of the other hosts that serve it just as well; none if one was chosen. */
  List<ServerConfig> beside(String directory) {
    List<ServerConfig> beside = new ArrayList<>();
    if (whole.isKnown() && chosen.isEmpty()) {
      for (VirtualHost host : hosts.beside(host(directory), directory)) {
        beside.add(config(host));
      }
    }
    return beside;
  }

  /** The configuration of the host by which httpd goes until a request says which it wants. */
  ServerConfig listening(String directory) {
    return whole.isKnown() ? config(hosts.first(host(directory))) : whole;
  }

  private ServerConfig config(VirtualHost host) {
    ServerConfig config = known.get(host);
    if (config == null) {
      config = whole.forHost(host);
      known.put(host, config);
    }
    return config;
  }

  /** The host that the user chose, otherwise the one whose files lie there. */
  VirtualHost host(String directory) {
    return chosen.isPresent() ? chosen.get() : hosts.over(directory);
  }

  /** Whether the server has files of its own at {@code directory}. */
  boolean serve(String directory) {
    return whole.server().names(directory)
        || (chosen.isPresent() ? chosen.get().isOver(directory) : hosts.serve(directory));
  }

  /** Where files live of which nothing else is known. */
  Optional<String> documentRoot() {
    return chosen.isPresent() ? chosen.get().documentRoot() : whole.server().documentRoot();
  }
}
