package dev.htlint.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which URLs lead to a folder: by DocumentRoot, Alias and ScriptAlias. Where rules or patterns may
 * lead to it by others, none are told.
 */
final class UrlPaths {
  /** How a {@code <Location>} and the requests to a folder go together. */
  enum Covering {
    ALL,
    SOME,
    NONE
  }

  /** Neither has a slash at its end. */
  private record Mapping(String url, String folder) {}

  private final List<Mapping> mappings = new ArrayList<>();
  private Optional<String> root = Optional.empty();
  private boolean certain = true;

  /** Those of the host of which {@code config} speaks, or of the server outside of all hosts. */
  static UrlPaths of(ServerConfig config) {
    UrlPaths paths = new UrlPaths();
    Optional<Directive> host = config.host().flatMap(VirtualHost::tag);
    for (Placed placed : config.directives()) {
      if (placed.directive().section().isEmpty()) {
        paths.add(placed);
      }
    }
    for (Placed placed : config.directives()) {
      if (host.isPresent() && placed.directive().section().equals(host)) {
        paths.add(placed);
      }
    }
    return paths;
  }

  private void add(Placed placed) {
    switch (placed.directive().name().toLowerCase(Locale.ROOT)) {
      case "documentroot" -> root = placed.argument(0);
      case "alias", "scriptalias" -> {
        if (placed.argument(1).isPresent()) {
          mappings.add(new Mapping(bare(placed.words().get(0)), bare(placed.words().get(1))));
        }
      }
      case "aliasmatch",
          "scriptaliasmatch",
          "rewriterule",
          "userdir",
          "virtualdocumentroot",
          "virtualdocumentrootip",
          "virtualscriptalias",
          "virtualscriptaliasip" ->
          certain = false;
      default -> {}
    }
  }

  /** Whether what a section for {@code pattern} holds is meant for requests to {@code folder}. */
  Covering covering(SectionPattern pattern, String folder) {
    List<String> urls = to(bare(folder));
    boolean plain = !pattern.regex() && !pattern.text().matches(".*[*?\\[].*");
    if (!certain || !plain || urls.isEmpty() || !pattern.text().startsWith("/")) {
      return Covering.SOME;
    }
    String wanted = bare(pattern.text()) + "/";
    int covered = 0;
    for (String url : urls) {
      if (wanted.startsWith(url + "/") && !wanted.equals(url + "/")) {
        return Covering.SOME;
      }
      covered += (url + "/").startsWith(wanted) ? 1 : 0;
    }
    return covered == 0 ? Covering.NONE : covered == urls.size() ? Covering.ALL : Covering.SOME;
  }

  private List<String> to(String folder) {
    List<String> urls = new ArrayList<>();
    root.map(UrlPaths::bare)
        .filter(path -> isBelow(folder, path))
        .ifPresent(path -> urls.add(folder.substring(path.length())));
    for (Mapping mapping : mappings) {
      if (isBelow(folder, mapping.folder())) {
        urls.add(mapping.url() + folder.substring(mapping.folder().length()));
      }
    }
    return urls;
  }

  private static boolean isBelow(String folder, String top) {
    return folder.equals(top) || folder.startsWith(top + "/");
  }

  private static String bare(String path) {
    return path.replaceAll("/+$", "");
  }
}
