package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.SectionPattern;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.rules.UnwiseValue.Case;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** The rules about one value of one directive at one place; a new one is an entry here. */
final class UnwiseValues {
  private UnwiseValues() {}

  /** Whether a whole server, which listens somewhere, leaves ServerTokens as it is: Full. */
  private record Tokens(boolean full) {
    static Tokens of(ServerConfig config) {
      boolean listens = false;
      boolean said = false;
      for (var placed : config.directives()) {
        listens |= placed.directive().name().equalsIgnoreCase("Listen");
        said |= placed.directive().name().equalsIgnoreCase("ServerTokens");
      }
      return new Tokens(listens && !said);
    }
  }

  /** All of them, by name. */
  static List<Rule> all() {
    return List.of(
        new UnwiseValue(
            "htaccess-everywhere",
            unwise(
                "AllowOverride",
                "all",
                UnwiseValues::isForRoot,
                "httpd looks for a .htaccess file in every folder from the root of the disk on, at"
                    + " each request, and obeys it",
                "write AllowOverride None here, and grant in the directories that are served")),
        new UnwiseValue(
            "root-granted",
            unwise(
                "Require",
                "all\\s+granted",
                UnwiseValues::isForRoot,
                "everybody may read what lies anywhere on this machine, as soon as a URL leads"
                    + " there",
                "write Require all denied here, and grant in the directories that are served")),
        new UnwiseValue(
            "server-version-shown",
            unwise(
                "ServerTokens",
                "full",
                (directive, context) -> true,
                "every answer names the versions of httpd, of the system and of modules such as"
                    + " OpenSSL and PHP",
                "write ServerTokens Prod"),
            unwise(
                "ServerSignature",
                "on|email",
                (directive, context) ->
                    context.around().config().view(Tokens.class, Tokens::of).full(),
                "error pages and listings name the versions of httpd and of its modules, for"
                    + " nothing sets ServerTokens",
                "write ServerTokens Prod, or ServerSignature Off")));
  }

  private static Case unwise(
      String directive,
      String value,
      BiPredicate<Directive, RuleContext> when,
      String message,
      String help) {
    Pattern pattern = Pattern.compile(value, Pattern.CASE_INSENSITIVE);
    return new Case(directive, pattern, when, message, help);
  }

  private static boolean isForRoot(Directive directive, RuleContext context) {
    return directive
        .section()
        .filter(section -> section.name().equalsIgnoreCase("<Directory"))
        .flatMap(SectionPattern::path)
        .filter("/"::equals)
        .isPresent();
  }
}
