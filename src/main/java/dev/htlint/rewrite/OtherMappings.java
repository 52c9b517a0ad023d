package dev.htlint.rewrite;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.VirtualHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What in a server's configuration decides where a request goes and is not followed: proxies,
 * users' folders, hosts by pattern, other people's modules, and virtual hosts where it is not known
 * which of them answers.
 */
final class OtherMappings {
  private final List<Placed> lines = new ArrayList<>();

  OtherMappings(ServerConfig config) {
    boolean anyHost = config.host().isEmpty();
    for (Placed placed : config.directives()) {
      Directive directive = placed.directive();
      boolean other = anyHost && VirtualHost.around(directive).isPresent() && isMapping(directive);
      if (directive.isRead() && (other || isUnfollowed(directive))) {
        lines.add(placed);
      }
    }
  }

  private static boolean isMapping(Directive directive) {
    for (Optional<Directive> at = directive.section(); at.isPresent(); at = at.get().section()) {
      if (at.get().name().toLowerCase(Locale.ROOT).startsWith("<directory")) {
        return false;
      }
    }
    return switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "rewriterule", "redirect", "redirectmatch", "redirectpermanent", "redirecttemp" -> true;
      case "alias", "scriptalias", "aliasmatch", "scriptaliasmatch" -> true;
      default -> false;
    };
  }

  private static boolean isUnfollowed(Directive directive) {
    return switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "proxypass", "proxypassmatch", "userdir" -> true;
      case "virtualdocumentroot", "virtualdocumentrootip" -> true;
      case "virtualscriptalias", "virtualscriptaliasip" -> true;
      case "wsgiscriptalias", "wsgiscriptaliasmatch", "jkmount" -> true;
      default -> false;
    };
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** A line that may decide on a request for {@code uri}. */
  Optional<Place> of(String uri) {
    for (Placed placed : lines) {
      if (isFor(placed, uri)) {
        return Optional.of(Place.of(placed.directive()));
      }
    }
    return Optional.empty();
  }

  private static boolean isFor(Placed placed, String uri) {
    String first = placed.argument(0).orElse("");
    return switch (placed.directive().name().toLowerCase(Locale.ROOT)) {
      case "alias", "scriptalias", "wsgiscriptalias" -> AliasFixup.prefix(uri, first) > 0;
      case "proxypass" ->
          !placed.argument(1).orElse("").equals("!")
              && (placed.arguments().argumentCount() < 2 || AliasFixup.prefix(uri, first) > 0);
      case "userdir" -> uri.startsWith("/~");
      default -> true;
    };
  }
}
