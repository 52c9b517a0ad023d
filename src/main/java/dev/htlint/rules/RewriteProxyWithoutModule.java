package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** [P] on a server that lacks mod_proxy, or its part for the scheme. */
final class RewriteProxyWithoutModule implements Rule {
  private static final Map<String, String> MODULES =
      Map.of(
          "http", "mod_proxy_http",
          "https", "mod_proxy_http",
          "fcgi", "mod_proxy_fcgi",
          "scgi", "mod_proxy_scgi",
          "uwsgi", "mod_proxy_uwsgi",
          "ajp", "mod_proxy_ajp",
          "ftp", "mod_proxy_ftp");

  private static final String NO_PROXY =
      "AH10160: attempt to make remote request from mod_rewrite without proxy enabled: proxy:...";

  private static final String NO_HANDLER =
      "AH01144: No protocol handler was valid for the URL ... (scheme '%s'). If you are using a DSO"
          + " version of mod_proxy, make sure the proxy submodules are included in the configuration"
          + " using LoadModule.";

  @Override
  public String id() {
    return "rewrite-proxy-without-module";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("RewriteRule")
        && context.server().declared()
        && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    for (RewriteBlocks.Block block :
        context.view(RewriteBlocks.class, RewriteBlocks::of).blocks()) {
      boolean forces = block.has("f") || block.has("g");
      if (block.rule().directive() == directive
          && block.has("p")
          && !forces
          && !block.substitution().equals("-")
          && !RewriteBlocks.isOff(context.resolution())) {
        check(block, context);
      }
    }
  }

  private void check(RewriteBlocks.Block block, RuleContext context) {
    if (!context.server().hasModule("mod_proxy.c")) {
      report(block, context, "mod_proxy", Outcome.HTTP_403, NO_PROXY);
      return;
    }
    String target = block.substitution();
    int colon = target.indexOf("://");
    String scheme = colon < 0 ? "" : target.substring(0, colon).toLowerCase(Locale.ROOT);
    Optional.ofNullable(MODULES.get(scheme))
        .filter(module -> !context.server().hasModule(module + ".c"))
        .ifPresent(
            module ->
                report(block, context, module, Outcome.HTTP_500, NO_HANDLER.formatted(scheme)));
  }

  private void report(
      RewriteBlocks.Block block,
      RuleContext context,
      String module,
      Outcome outcome,
      String logged) {
    context
        .report(
            this,
            block.rule().directive().line().wordsSpan(),
            "[P] needs " + module + ", which the server does not load")
        .label("requests that get here answer " + (outcome == Outcome.HTTP_403 ? "403" : "500"))
        .outcome(outcome)
        .request(logged)
        .help("load " + module + ", or redirect with [R] in place of [P]")
        .add();
  }
}
