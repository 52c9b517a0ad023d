package dev.htlint.rewrite;

import dev.htlint.resolve.Directive;
import dev.htlint.rewrite.AliasConfig.Redirect;
import dev.htlint.rewrite.AliasConfig.Whole;
import java.util.Locale;

/**
 * Redirect and its like: {@code add_redirect_internal} of modules/mappers/mod_alias.c. Reads lines
 * that httpd accepts.
 */
final class RedirectLine {
  private RedirectLine() {}

  static void read(Directive directive, FolderConfig config) {
    int count = directive.arguments().argumentCount();
    String first = directive.arguments().argument(0);
    String second = count > 1 ? directive.arguments().argument(1) : null;
    String third = count > 2 ? directive.arguments().argument(2) : null;
    String name = directive.name().toLowerCase(Locale.ROOT);
    int named = status(first);
    boolean understood = named > 0;
    int status = understood ? named : name.equals("redirectpermanent") ? 301 : 302;
    boolean redirects = Statuses.isRedirect(status);
    boolean regex = name.equals("redirectmatch");
    AliasConfig alias = config.alias();
    Place place = Place.of(directive);
    if (understood && redirects && second != null && third == null) {
      alias.whole = new Whole(place, status, Value.of(second));
      return;
    }
    if (second == null) {
      boolean target = !understood;
      alias.whole = new Whole(place, status, target ? Value.of(first) : null);
      return;
    }
    String path = third == null && !understood ? first : second;
    String target = third == null && !understood ? second : third;
    alias.redirects.add(
        new Redirect(place, status, path, regex ? Regex.of(path, false) : null, target));
  }

  /** The status that {@code word} stands for; 0 where it is none. */
  private static int status(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "permanent" -> 301;
      case "temp" -> 302;
      case "seeother" -> 303;
      case "gone" -> 410;
      default -> !word.isEmpty() && Numbers.isDigit(word.charAt(0)) ? Numbers.toInt(word) : 0;
    };
  }

  /** What DirectoryIndexRedirect sends; 0 for none. */
  static int indexStatus(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "on" -> 302;
      case "off" -> 0;
      default -> status(word);
    };
  }
}
