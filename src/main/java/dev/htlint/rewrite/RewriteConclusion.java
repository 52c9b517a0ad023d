package dev.htlint.rewrite;

import dev.htlint.rewrite.RuleList.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Makes a redirect, a proxy request or an error of what rules left: the part that {@code
 * hook_uri2file} and {@code hook_fixup} of modules/mappers/mod_rewrite.c have in common.
 */
final class RewriteConclusion {
  private final Run run;

  RewriteConclusion(Run run) {
    this.run = run;
  }

  /**
   * {@link Run#DECLINED} where the rules led to a path of this server.
   *
   * @param query the query string before the rules
   */
  int conclude(Hop hop, RewriteConfig config, Outcome outcome, @Nullable String query) {
    String name = hop.filename == null ? "" : hop.filename;
    Schemes scheme = Schemes.of(name);
    boolean server = config.directory.isEmpty();
    boolean escapes = scheme.isAbsolute() && outcome != Outcome.NOT_ESCAPED;
    if (hop.arguments != null && !escapes && UriText.hasControls(hop.arguments)) {
      run.code(server ? AnswerCode.CONTROLS_IN_SERVER_QUERY : AnswerCode.CONTROLS_IN_QUERY);
      run.note(hop, "the query string has blanks or control characters: " + hop.arguments);
      return 403;
    }
    if (outcome == Outcome.STATUS) {
      int status = hop.status;
      hop.status = Statuses.OK;
      return status;
    }
    if (outcome == Outcome.STATUS_SET) {
      return hop.status;
    }
    if (name.startsWith("proxy:") && name.length() > 6) {
      return proxy(hop, name, server);
    }
    return scheme.isAbsolute()
        ? redirect(hop, config, scheme, outcome == Outcome.NOT_ESCAPED, query)
        : Run.DECLINED;
  }

  private int proxy(Hop hop, String name, boolean server) {
    if (!run.site.server().hasModule("mod_proxy.c")) {
      run.code(server ? AnswerCode.NO_PROXY_FOR_SERVER : AnswerCode.NO_PROXY);
      return 403;
    }
    hop.handler = Delivery.PROXY;
    run.note(hop, "handed on by mod_proxy: " + name);
    return Run.OK;
  }

  private int redirect(
      Hop hop, RewriteConfig config, Schemes scheme, boolean plain, @Nullable String query) {
    String target = hop.filename == null ? "" : hop.filename;
    String base = config.base;
    if (base != null && !config.directory.isEmpty()) {
      int slash = target.indexOf('/', scheme.length());
      if (slash >= 0 && slash + 1 < target.length()) {
        String path = target.substring(slash + 1);
        String rebased =
            Paths.replacePrefix(path, config.directory.substring(1), base.substring(1));
        target = target.substring(0, slash + 1) + rebased;
      }
    }
    target = plain ? target : scheme.escape(target);
    if (hop.arguments != null) {
      boolean keeps = plain || hop.arguments.equals(query);
      target += "?" + (keeps ? hop.arguments : UriText.escape(hop.arguments));
    }
    int status = Statuses.isRedirect(hop.status) ? hop.status : 302;
    hop.status = Statuses.isRedirect(hop.status) ? Statuses.OK : hop.status;
    hop.filename = target;
    hop.location = target;
    run.step(hop, Step.Kind.REDIRECT, null, String.valueOf(status), target, true);
    return status;
  }
}
