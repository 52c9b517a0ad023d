package dev.htlint.rewrite;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.server.Wildcards;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which URLs are the server's own: {@code ap_matches_request_vhost} of server/vhost.c. A server
 * whose names are not known, or that has several hosts of which none is chosen, is taken for the
 * one that is asked.
 */
final class OwnNames {
  private final List<String> names = new ArrayList<>();
  private int port;

  OwnNames(ServerConfig config) {
    Optional<Directive> host = config.host().flatMap(VirtualHost::tag);
    for (Placed placed : config.directives()) {
      boolean outside = placed.directive().section().equals(host);
      String name = placed.directive().name().toLowerCase(Locale.ROOT);
      if (name.equals("<virtualhost") && config.host().isEmpty()) {
        names.clear();
        return;
      }
      if (outside && name.equals("servername")) {
        placed.argument(0).ifPresent(this::read);
      } else if (outside && name.equals("serveralias")) {
        for (int i = 0; i < placed.arguments().argumentCount(); i++) {
          names.add(UriText.lower(placed.arguments().argument(i)));
        }
      }
    }
  }

  private void read(String text) {
    String bare = text.substring(text.lastIndexOf('/') + 1);
    int colon = bare.lastIndexOf(':');
    names.add(UriText.lower(colon < 0 ? bare : bare.substring(0, colon)));
    port = colon < 0 ? 0 : Numbers.toInt(bare.substring(colon + 1));
  }

  /**
   * The path of {@code url}, where that is one of the server's own and of the scheme of {@code
   * request}: {@code reduce_uri} of modules/mappers/mod_rewrite.c.
   */
  Optional<String> path(String url, Request request) {
    String start = request.scheme() + "://";
    if (!url.regionMatches(true, 0, start, 0, start.length()) || url.length() <= start.length()) {
      return Optional.empty();
    }
    int slash = url.indexOf('/', start.length());
    String authority = url.substring(start.length(), slash < 0 ? url.length() : slash);
    int colon = authority.indexOf(':');
    String name = UriText.lower(colon < 0 ? authority : authority.substring(0, colon));
    int asked = colon < 0 ? request.defaultPort() : Numbers.toInt(authority.substring(colon + 1));
    return isOwn(name, asked, request)
        ? Optional.of(slash < 0 ? "/" : url.substring(slash))
        : Optional.empty();
  }

  private boolean isOwn(String name, int asked, Request request) {
    if (names.isEmpty()) {
      return name.equalsIgnoreCase(request.host()) && asked == request.port();
    }
    return asked == port && names.stream().anyMatch(own -> Wildcards.matches(own, name));
  }
}
