package dev.htlint.limit;

import dev.htlint.catalog.LimitEntry;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServerConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The timeouts of single backends: {@code timeout=} of ProxyPass and its like. */
final class Backends {
  private static final Set<String> DIRECTIVES =
      Set.of("proxypass", "proxypassmatch", "proxyset", "balancermember");
  private static final String KEY = "timeout=";

  private Backends() {}

  /** The limits of the backends for which {@code entry} would count otherwise. */
  static List<Limit> of(ServerConfig config, LimitEntry entry) {
    List<Limit> limits = new ArrayList<>();
    for (Placed placed : config.directives()) {
      if (placed.directive().isRead()
          && DIRECTIVES.contains(placed.directive().name().toLowerCase(Locale.ROOT))) {
        Optional<String> value = value(placed);
        String backend = backend(placed);
        if (value.isPresent() && scheme(backend).equals(entry.part())) {
          limits.add(
              new Limit(
                  entry,
                  placed.directive().name() + " timeout=",
                  "each pause of " + backend,
                  Amount.ofHttpd(entry.unit(), value.get()),
                  Optional.of(new Place(placed.file(), placed.line())),
                  Optional.empty()));
        }
      }
    }
    return limits;
  }

  private static Optional<String> value(Placed placed) {
    for (int i = 0; i < placed.arguments().argumentCount(); i++) {
      String word = placed.arguments().argument(i);
      if (word.toLowerCase(Locale.ROOT).startsWith(KEY)) {
        return Optional.of(word.substring(KEY.length()));
      }
    }
    return Optional.empty();
  }

  /** The address: that of the line, or of the section around it. */
  private static String backend(Placed placed) {
    for (int i = 0; i < placed.arguments().argumentCount(); i++) {
      if (placed.arguments().argument(i).contains("://")) {
        return placed.arguments().argument(i);
      }
    }
    return placed
        .directive()
        .section()
        .filter(section -> section.arguments().argumentCount() > 0)
        .map(section -> section.arguments().argument(0))
        .orElse("");
  }

  /** That of {@code unix:SOCKET|SCHEME://HOST} stands behind the bar; TLS does not matter. */
  private static String scheme(String backend) {
    String address = backend.substring(backend.indexOf('|') + 1);
    int end = address.indexOf("://");
    String scheme = end < 0 ? "" : address.substring(0, end).toLowerCase(Locale.ROOT);
    return scheme.equals("https") ? "http" : scheme;
  }
}
