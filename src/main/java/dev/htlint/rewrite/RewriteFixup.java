package dev.htlint.rewrite;

import dev.htlint.rewrite.RuleList.Outcome;
import dev.htlint.server.OptionBits;
import org.jspecify.annotations.Nullable;

/**
 * Applies a folder's rules to a request, and makes of what they leave a redirect, an internal
 * redirect or an error: {@code hook_fixup} of modules/mappers/mod_rewrite.c.
 */
final class RewriteFixup {
  private final Run run;
  private final Evaluator evaluator;

  RewriteFixup(Run run, Evaluator evaluator) {
    this.run = run;
    this.evaluator = evaluator;
  }

  int fixup(Hop hop) {
    RewriteConfig config = hop.config.rewrite;
    String before = hop.filename;
    if (config == null || !config.isEnabled() || config.directory.isEmpty() || before == null) {
      return Run.DECLINED;
    }
    String directory = config.directory;
    if (!config.options().allowNoSlash()
        && before.length() == directory.length() - 1
        && directory.startsWith(before)) {
      return Run.DECLINED;
    }
    if (hop.pool.ended) {
      run.note(hop, "no more rules: one with [END] was applied");
      return Run.DECLINED;
    }
    int links = OptionBits.FOLLOW_SYM_LINKS | OptionBits.SYM_LINKS_IF_OWNER_MATCH;
    if ((hop.config.options.bits() & links) == 0) {
      run.code(AnswerCode.NO_LINKS);
      return 403;
    }
    if (!config.rules.isEmpty()) {
      run.step(hop, Step.Kind.RULES, null, directory, before + hop.pathInfo, true);
    }
    String query = hop.arguments;
    Outcome outcome = new RuleList(run, evaluator, hop, config).apply();
    if (outcome == Outcome.UNCHANGED) {
      hop.filename = before;
      return Run.DECLINED;
    }
    return finish(hop, config, outcome, before, query);
  }

  private int finish(
      Hop hop, RewriteConfig config, Outcome outcome, String before, @Nullable String query) {
    String name = hop.filename == null ? "" : hop.filename;
    Schemes scheme = Schemes.of(name);
    boolean escapes = scheme.isAbsolute() && outcome != Outcome.NOT_ESCAPED;
    if (hop.arguments != null && !escapes && UriText.hasControls(hop.arguments)) {
      run.code(AnswerCode.CONTROLS_IN_QUERY);
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
      return proxy(hop, name);
    }
    return scheme.isAbsolute()
        ? redirect(hop, config, scheme, outcome == Outcome.NOT_ESCAPED, query)
        : internal(hop, config, before);
  }

  private int proxy(Hop hop, String name) {
    if (!run.site.server().hasModule("mod_proxy.c")) {
      run.code(AnswerCode.NO_PROXY);
      return 403;
    }
    hop.handler = Delivery.PROXY;
    run.note(hop, "handed on by mod_proxy: " + name);
    return Run.OK;
  }

  // ----------------------------------------------------------------------------------- to the
  // client

  private int redirect(
      Hop hop, RewriteConfig config, Schemes scheme, boolean plain, @Nullable String query) {
    String target = hop.filename == null ? "" : hop.filename;
    String base = config.base;
    if (base != null) {
      int slash = target.indexOf('/', scheme.length());
      if (slash >= 0 && slash + 1 < target.length()) {
        String path = target.substring(slash + 1);
        String rebased = replacePrefix(path, config.directory.substring(1), base.substring(1));
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

  // --------------------------------------------------------------------------------------
  // internally

  private int internal(Hop hop, RewriteConfig config, String before) {
    String name = hop.filename == null ? "" : hop.filename;
    if (name.startsWith("passthrough:") && name.length() > 12) {
      name = name.substring(12);
    }
    if (!name.startsWith("/")) {
      return 400;
    }
    if (name.equals(before)) {
      hop.filename = name;
      run.note(
          hop, "what the rules made is the file that was asked for: they count as not applied");
      return Run.OK;
    }
    String path = name;
    String root = run.site.documentRoot();
    if (config.base != null) {
      path = replacePrefix(name, config.directory, config.base);
    } else if (name.startsWith(root + "/")) {
      path = name.substring(root.length());
    }
    run.step(hop, Step.Kind.INTERNAL, null, path, "", true);
    hop.filename = "redirect:" + path;
    hop.handler = Hop.REWRITE_HANDLER;
    return Run.OK;
  }

  /** {@code subst_prefix_path}: {@code base} for {@code prefix}, if {@code path} begins with it. */
  private static String replacePrefix(String path, String prefix, String base) {
    String bare = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    if (!path.startsWith(bare + "/")) {
      return path;
    }
    String slashed = base.isEmpty() || base.endsWith("/") ? base : base + "/";
    return slashed + path.substring(bare.length() + 1);
  }
}
