package dev.htlint.resolve;

import dev.htlint.server.Server;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A server and the directives of its own configuration.
 *
 * @param directives those that httpd reads, in its order, included files in their places; none
 *     where only the name of the server is known
 * @param host the virtual host of which alone this speaks; empty for the whole configuration
 * @param ending how the configuration ends, for what is read behind it
 */
public record ServerConfig(
    Server server, List<Placed> directives, Optional<VirtualHost> host, Ending ending) {

  /** What is read behind a configuration finds this. */
  static final class Ending {
    private final Macros.Table macros;
    private final Map<Class<?>, Object> views = new HashMap<>();

    Ending(Macros.Table macros) {
      this.macros = macros;
    }

    Macros.Table macros() {
      return macros;
    }
  }

  public ServerConfig {
    directives = List.copyOf(directives);
  }

  /** A server of which no configuration is known. */
  public static ServerConfig of(Server server) {
    return new ServerConfig(server, List.of(), Optional.empty(), new Ending(new Macros.Table()));
  }

  /** The same configuration of another server. */
  public ServerConfig with(Server other) {
    return new ServerConfig(other, directives, host, ending);
  }

  /** Whether its configuration is known, so that what it does not hold is not there. */
  public boolean isKnown() {
    return !directives.isEmpty();
  }

  /** What holds for requests that {@code chosen} answers: it, and what stands in no host. */
  public ServerConfig forHost(VirtualHost chosen) {
    List<Placed> its = new ArrayList<>();
    for (Placed placed : directives) {
      Optional<Directive> around = VirtualHost.around(placed.directive());
      if (around.isEmpty() || around.equals(chosen.tag())) {
        its.add(placed);
      }
    }
    Server narrowed =
        server.withSections(OverrideSections.of(its), chosen.documentRoot(), server.registered());
    return new ServerConfig(narrowed, its, Optional.of(chosen), new Ending(ending.macros()));
  }

  /** From where relative paths count: the last ServerRoot; empty where none was set. */
  public Optional<String> serverRoot() {
    return view(Root.class, Root::of).path();
  }

  private record Root(Optional<String> path) {
    static Root of(ServerConfig config) {
      Optional<String> path = Optional.empty();
      for (Placed placed : config.directives()) {
        if (placed.directive().name().equalsIgnoreCase("ServerRoot")) {
          path = placed.argument(0);
        }
      }
      return new Root(path);
    }
  }

  /** Which virtual hosts stand in front of others. */
  public HostOrder hostOrder() {
    return view(HostOrder.class, all -> new HostOrder(VirtualHosts.of(all.directives()).hosts()));
  }

  /**
   * The configuration as {@code make} sees it, made once however many files and rules ask for it;
   * for several threads.
   */
  public <T> T view(Class<T> type, Function<ServerConfig, T> make) {
    synchronized (ending) {
      Object known = ending.views.get(type);
      if (known == null) {
        known = make.apply(this); // which may ask for another view
        ending.views.put(type, known);
      }
      return type.cast(known);
    }
  }

  /** The names that some AccessFileName gives. */
  public Set<String> everyAccessFile() {
    Set<String> names = new HashSet<>();
    for (Placed placed : directives) {
      if (placed.directive().name().equalsIgnoreCase("AccessFileName")) {
        names.addAll(placed.words());
      }
    }
    return names;
  }

  /** The names of the files that httpd looks for in each directory: AccessFileName. */
  public List<String> accessFiles() {
    return accessFileName().map(Placed::words).orElse(List.of(".htaccess"));
  }

  /** The AccessFileName that holds; empty where there is none. */
  public Optional<Placed> accessFileName() {
    Optional<Placed> holding = Optional.empty();
    int depth = -1;
    for (Placed placed : directives) {
      if (placed.directive().name().equalsIgnoreCase("AccessFileName")) {
        int here = VirtualHost.around(placed.directive()).isPresent() ? 1 : 0;
        if (here >= depth && placed.arguments().argumentCount() > 0) {
          holding = Optional.of(placed);
          depth = here;
        }
      }
    }
    return holding;
  }
}
