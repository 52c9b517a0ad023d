package dev.htlint.rules;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.SectionPattern;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.server.BoundedRegex;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server says of addresses rather than of files: sections such as {@code <Location>}, and
 * what sends requests elsewhere. Tells where none of it can have a say.
 */
final class UrlDirectives {
  private static final List<String> REDIRECTS =
      List.of("Redirect", "RedirectMatch", "RedirectPermanent", "RedirectTemp");

  private UrlDirectives() {}

  /** Whether a request for {@code url} may meet more than the file of that name. */
  static boolean concern(String url, ServerConfig config) {
    for (Placed placed : config.directives()) {
      Directive directive = placed.directive();
      if (concerns(url, directive)
          || directive.section().filter(section -> concerns(url, section)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The same of what holds for its folder. */
  static boolean concern(String url, DirectoryConfig config) {
    return config.last("RewriteEngine").filter(Placed::isOn).isPresent()
        || REDIRECTS.stream()
            .flatMap(name -> config.all(name).stream())
            .anyMatch(placed -> concerns(url, placed.directive()));
  }

  private static boolean concerns(String url, Directive directive) {
    String name = directive.name().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "<location" -> isIn(url, SectionPattern.path(directive));
      case "<locationmatch" ->
          SectionPattern.of(directive).filter(at -> !finds(at.text(), url)).isEmpty();
      case "redirect", "redirectpermanent", "redirecttemp", "proxypass" ->
          isIn(url, path(directive));
      case "redirectmatch", "proxypassmatch" ->
          path(directive).filter(pattern -> !finds(pattern, url)).isEmpty();
      case "<ifmodule", "<ifdefine", "<ifversion", "<iffile", "<ifdirective", "<ifsection" -> false;
      default -> name.startsWith("rewriterule") || name.startsWith("<if") || name.equals("action");
    };
  }

  /** The path or pattern, behind a status if there is one; empty where it may stand elsewhere. */
  private static Optional<String> path(Directive directive) {
    for (int i = 0; i < Math.min(2, directive.arguments().argumentCount()); i++) {
      String word = directive.arguments().argument(i);
      boolean isStatus = word.matches("\\d{3}|[a-z]+") && i == 0;
      if (!isStatus && !word.contains("://") && !word.equals("!")) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Whether {@code url} is {@code path} or below it; so it may be where the path is not known. */
  private static boolean isIn(String url, Optional<String> path) {
    if (path.isEmpty()) {
      return true;
    }
    String folder = path.get().endsWith("/") ? path.get() : path.get() + "/";
    return (url + "/").startsWith(folder) || path.get().matches(".*[*?\\[].*");
  }

  /** Whether httpd's library finds the pattern, or cannot be told from here. */
  private static boolean finds(String pattern, String url) {
    return BoundedRegex.compile(pattern).map(known -> BoundedRegex.finds(known, url)).orElse(true);
  }
}
