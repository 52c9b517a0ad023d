package dev.htlint.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The virtual hosts of a server, and which of them serves what.
 *
 * @param main the server outside of all
 * @param hosts the others in the order of the configuration
 */
public record VirtualHosts(VirtualHost main, List<VirtualHost> hosts) {
  public VirtualHosts {
    hosts = List.copyOf(hosts);
  }

  private static final class Body {
    final List<String> names = new ArrayList<>();
    final List<String> aliases = new ArrayList<>();
    final List<String> mapped = new ArrayList<>();
    Optional<String> root = Optional.empty();

    void add(Placed placed) {
      switch (placed.directive().name().toLowerCase(Locale.ROOT)) {
        case "servername" -> {
          names.clear();
          placed.argument(0).map(Body::bare).ifPresent(names::add);
        }
        case "serveralias" -> placed.words().stream().map(Body::bare).forEach(aliases::add);
        case "documentroot" -> root = placed.argument(0).or(() -> root);
        case "alias", "scriptalias" -> placed.argument(1).ifPresent(mapped::add);
        default -> {}
      }
    }

    /** A name without scheme and port. */
    private static String bare(String name) {
      int scheme = name.indexOf("://");
      String host = scheme < 0 ? name : name.substring(scheme + 3);
      int colon = host.indexOf(':', host.indexOf(']') + 1);
      return colon < 0 ? host : host.substring(0, colon);
    }

    VirtualHost host(Optional<Directive> tag, Optional<String> outer) {
      Optional<String> documentRoot = root.or(() -> outer);
      List<String> roots = new ArrayList<>(mapped);
      documentRoot.ifPresent(roots::add);
      List<String> all = new ArrayList<>(names);
      all.addAll(aliases);
      return new VirtualHost(tag, all, !names.isEmpty(), documentRoot, roots);
    }
  }

  /**
   * The first host at the addresses of {@code host}: what httpd goes by until a request says which
   * host it wants.
   */
  public VirtualHost first(VirtualHost host) {
    if (host.tag().isEmpty()) {
      return host;
    }
    String addresses = HostOrder.addresses(host.tag().get());
    return hosts.stream()
        .filter(one -> one.tag().isPresent())
        .filter(one -> HostOrder.addresses(one.tag().get()).equals(addresses))
        .findFirst()
        .orElse(host);
  }

  /** The hosts in a configuration. */
  public static VirtualHosts of(List<Placed> directives) {
    Body outside = new Body();
    Map<Directive, Body> bodies = new LinkedHashMap<>();
    for (Placed placed : directives) {
      Directive directive = placed.directive();
      if (Layer.kind(directive) == Layer.Kind.HOST) {
        bodies.put(directive, new Body());
      } else if (directive.section().isEmpty()) {
        outside.add(placed);
      } else {
        Body body = bodies.get(directive.section().get());
        if (body != null) {
          body.add(placed);
        }
      }
    }
    VirtualHost main = outside.host(Optional.empty(), Optional.empty());
    List<VirtualHost> hosts = new ArrayList<>();
    bodies.forEach((tag, body) -> hosts.add(body.host(Optional.of(tag), main.documentRoot())));
    return new VirtualHosts(main, hosts);
  }

  /**
   * The first host called {@code name}, by ServerName or ServerAlias, wildcards included; as
   * httpd's server/vhost.c compares them, whatever the address.
   */
  public Optional<VirtualHost> named(String name) {
    for (VirtualHost host : hosts) {
      if (host.isCalled(name)) {
        return Optional.of(host);
      }
    }
    return main.isCalled(name) ? Optional.of(main) : Optional.empty();
  }

  /**
   * The host that answers a request to {@code port} for {@code name}: the first one there of that
   * name, or the first one there; the server outside of all where none is.
   */
  public VirtualHost answering(String name, int port) {
    List<VirtualHost> there = hosts.stream().filter(host -> host.listensOn(port)).toList();
    for (VirtualHost host : there) {
      if (host.isCalled(name)) {
        return host;
      }
    }
    return there.isEmpty() ? main : there.get(0);
  }

  /**
   * The host that serves {@code directory}: the one whose DocumentRoot or Alias is nearest above,
   * the first of several; the server outside of all where none is.
   */
  public VirtualHost over(String directory) {
    VirtualHost nearest = main;
    int deepest = -1;
    for (VirtualHost host : hosts) {
      int depth = host.depthOver(directory);
      if (depth > deepest) {
        deepest = depth;
        nearest = host;
      }
    }
    return main.depthOver(directory) > deepest ? main : nearest;
  }

  /**
   * The hosts beside {@code host} that serve {@code directory} from as near above, the server
   * outside of all among them: a request may come to any of them.
   */
  public List<VirtualHost> beside(VirtualHost host, String directory) {
    int depth = host.depthOver(directory);
    List<VirtualHost> beside = new ArrayList<>();
    for (VirtualHost other : hosts) {
      if (!other.equals(host) && other.depthOver(directory) == depth && depth > 0) {
        beside.add(other);
      }
    }
    if (!main.equals(host) && main.depthOver(directory) == depth && depth > 0) {
      beside.add(main);
    }
    return beside;
  }

  /** Whether a root of some host lies at or above {@code directory}. */
  public boolean serve(String directory) {
    return main.depthOver(directory) > 0
        || hosts.stream().anyMatch(host -> host.depthOver(directory) > 0);
  }
}
