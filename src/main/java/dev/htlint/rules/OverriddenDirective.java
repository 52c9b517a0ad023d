package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A directive that another one at the same place overrides, without a word from httpd: further down
 * in the same section, or in another section for the same folder or address.
 */
final class OverriddenDirective implements Rule {
  /** Those that hold one value, so that the last one wins. */
  private static final Set<String> SINGLE =
      Set.of(
          "allowoverride",
          "authname",
          "authtype",
          "authuserfile",
          "documentroot",
          "errorlog",
          "hostnamelookups",
          "keepalive",
          "keepalivetimeout",
          "maxkeepaliverequests",
          "maxrequestworkers",
          "proxypreservehost",
          "proxyrequests",
          "serveradmin",
          "servername",
          "serversignature",
          "servertokens",
          "sslciphersuite",
          "sslengine",
          "sslprotocol",
          "threadsperchild",
          "timeout",
          "traceenable",
          "usecanonicalname");

  @Override
  public String id() {
    return "overridden-directive";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equalsIgnoreCase("Options")
        || ((isSingle(name) || name.equalsIgnoreCase("Require"))
            && context.resolution().context() == Context.SERVER);
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    boolean htaccess = context.resolution().context() == Context.HTACCESS;
    if (!directive.isRead() || (htaccess && !context.resolution().refusals().isEmpty())) {
      return; // what stood in a section that is refused would seem to stand side by side
    }
    Places places = context.view(Places.class, Places::of);
    Optional<Directive> winner =
        switch (directive.name().toLowerCase(Locale.ROOT)) {
          case "options" -> places.optionsInPlaceOf(directive);
          case "require" -> places.requireInPlaceOf(directive);
          default -> places.inPlaceOf(directive);
        };
    if (winner.isPresent()) {
      report(directive, "the one below it at the same place holds", winner.get(), context);
    } else if (context.server().declared()) {
      places
          .inPlaceOfBranch(directive)
          .ifPresent(
              other ->
                  report(
                      directive,
                      "on this server both <IfModule> sections are read, and the one below holds",
                      other,
                      context));
    }
  }

  private void report(Directive directive, String why, Directive winner, RuleContext context) {
    context
        .report(
            this,
            directive.line().wordsSpan(),
            Tags.written(directive) + " is without effect: " + why)
        .related(winner.line().wordsSpan(), "holds")
        .help(
            directive.name().equalsIgnoreCase("Options")
                ? "write all of them in one line"
                : "remove one of the two")
        .add();
  }

  static boolean isSingle(String name) {
    return SINGLE.contains(name.toLowerCase(Locale.ROOT));
  }
}
