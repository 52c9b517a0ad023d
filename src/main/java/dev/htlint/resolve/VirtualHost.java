package dev.htlint.resolve;

import dev.htlint.server.HostNames;
import dev.htlint.tree.Words;
import java.util.List;
import java.util.Optional;

/**
 * A {@code <VirtualHost>}, or the server outside of all.
 *
 * @param tag its opening tag; empty for the server outside of all
 * @param names ServerName and then what ServerAlias says, without scheme and port
 * @param named whether it has a ServerName of its own
 * @param documentRoot its own, otherwise that of the server outside
 * @param roots where its files lie: the DocumentRoot, and what Alias and ScriptAlias map
 */
public record VirtualHost(
    Optional<Directive> tag,
    List<String> names,
    boolean named,
    Optional<String> documentRoot,
    List<String> roots) {
  public VirtualHost {
    names = List.copyOf(names);
    roots = List.copyOf(roots);
  }

  /** The host in which {@code directive} stands, or whose tag it is. */
  public static Optional<Directive> around(Directive directive) {
    Directive at = directive;
    while (Layer.kind(at) != Layer.Kind.HOST) {
      Optional<Directive> section = at.section();
      if (section.isEmpty()) {
        return Optional.empty();
      }
      at = section.get();
    }
    return Optional.of(at);
  }

  /** Whether {@code name} is that of the host, by ServerName or ServerAlias. */
  public boolean isCalled(String name) {
    return names.stream().anyMatch(known -> HostNames.match(known, name));
  }

  /** Whether one of its addresses has {@code port}, or any. */
  boolean listensOn(int port) {
    String addresses = tag.map(SectionTag::text).orElse("");
    for (String address : Words.split(addresses == null ? "" : addresses)) {
      int colon = address.indexOf(':', address.indexOf(']') + 1);
      String named = colon < 0 ? "*" : address.substring(colon + 1);
      if (named.equals("*") || named.equals(String.valueOf(port))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a root of it is {@code directory}, or lies above it. */
  public boolean isOver(String directory) {
    return depthOver(directory) > 0;
  }

  /** How many components the deepest of its roots has that {@code directory} lies in; or -1. */
  int depthOver(String directory) {
    int deepest = -1;
    for (String root : roots) {
      String folder = root.endsWith("/") ? root : root + "/";
      if ((directory + "/").startsWith(folder)) {
        int depth = (int) folder.chars().filter(c -> c == '/').count();
        deepest = Math.max(deepest, depth);
      }
    }
    return deepest;
  }
}
