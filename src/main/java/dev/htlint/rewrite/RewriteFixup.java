package dev.htlint.rewrite;

import dev.htlint.rewrite.RewriteConfig.Option;
import dev.htlint.rewrite.RuleList.Outcome;
import dev.htlint.server.OptionBits;

/**
 * Applies a folder's rules to a request, and makes of what they leave a redirect, an internal
 * redirect or an error: {@code hook_fixup} of modules/mappers/mod_rewrite.c.
 */
final class RewriteFixup {
  private final Run run;
  private final Evaluator evaluator;
  private final RewriteConclusion conclusion;

  RewriteFixup(Run run, Evaluator evaluator) {
    this.run = run;
    this.evaluator = evaluator;
    this.conclusion = new RewriteConclusion(run);
  }

  int fixup(Hop hop) {
    RewriteConfig config = hop.config.rewrite;
    String before = hop.filename;
    if (config == null || !config.isEnabled() || config.directory.isEmpty() || before == null) {
      return Run.DECLINED;
    }
    String directory = config.directory;
    if (!config.has(Option.ALLOWNOSLASH)
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
    int status = conclusion.conclude(hop, config, outcome, query);
    return status == Run.DECLINED ? internal(hop, config, before) : status;
  }

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
    String path = path(name, hop, config);
    run.step(hop, Step.Kind.INTERNAL, null, path, "", true);
    hop.filename = "redirect:" + path;
    hop.handler = Hop.REWRITE_HANDLER;
    return Run.OK;
  }

  /** The URL that {@code name}, which may be that of a file, stands for. */
  private String path(String name, Hop hop, RewriteConfig config) {
    String root = run.site.documentRoot();
    String path = name;
    if (config.base != null) {
      path = Paths.replacePrefix(name, config.directory, config.base);
    } else if (name.startsWith(root + "/")) {
      path = name.substring(root.length());
    }
    String prefix = hop.contextPrefix;
    String folder = hop.contextRoot;
    boolean untouched = path.equals(name) && !config.has(Option.IGNORECONTEXTINFO);
    return untouched && prefix != null && folder != null
        ? Paths.replacePrefix(name, folder, prefix)
        : path;
  }
}
