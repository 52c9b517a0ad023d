package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Placed;
import java.util.List;
import java.util.Locale;

/** A forward proxy that everybody may use. */
final class OpenProxy implements Rule {
  @Override
  public String id() {
    return "open-proxy";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equalsIgnoreCase("ProxyRequests")
        && context.resolution().context() == Context.SERVER;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    boolean on =
        directive.arguments().argumentCount() > 0
            && directive.arguments().argument(0).equalsIgnoreCase("on");
    if (!on || !directive.isRead() || isGuarded(context)) {
      return;
    }
    context
        .report(
            this,
            directive.line().wordsSpan(),
            "everybody may send requests to any address through this server")
        .help(
            "a reverse proxy needs ProxyRequests Off; for a forward proxy say who may use it, by"
                + " Require in <Proxy \"*\">")
        .add();
  }

  /** Whether a section for what is proxied says more of access than that all may come. */
  private static boolean isGuarded(RuleContext context) {
    for (Placed placed : context.around().config().directives()) {
      Directive at = placed.directive();
      String name = at.name().toLowerCase(Locale.ROOT);
      boolean access = name.equals("require") || name.equals("allow") || name.equals("deny");
      if (access && isInProxy(at) && !isOpen(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpen(Directive directive) {
    return directive.arguments().rawArguments().strip().matches("(?i)all\\s+granted|from\\s+all");
  }

  private static boolean isInProxy(Directive directive) {
    Directive at = directive;
    while (at.section().isPresent()) {
      at = at.section().get();
      if (at.name().toLowerCase(Locale.ROOT).startsWith("<proxy")
          || at.name().toLowerCase(Locale.ROOT).startsWith("<location")) {
        return true;
      }
    }
    return false;
  }
}
