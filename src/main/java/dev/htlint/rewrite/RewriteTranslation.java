package dev.htlint.rewrite;

import dev.htlint.catalog.Version;
import dev.htlint.rewrite.RewriteConfig.Option;
import dev.htlint.rewrite.RuleList.Outcome;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies the rules of a server or virtual host to a URI: {@code hook_uri2file} of
 * modules/mappers/mod_rewrite.c.
 */
final class RewriteTranslation {
  /** Since then a path counts as that of a file only if the rule says so itself. */
  private static final Version SAFE_PREFIX = new Version(2, 4, 60);

  /** What usually lies in the root of a Unix system. */
  private static final Set<String> USUAL =
      Set.of(
          "/bin", "/boot", "/data", "/dev", "/etc", "/home", "/lib", "/media", "/mnt", "/opt",
          "/proc", "/root", "/run", "/sbin", "/srv", "/sys", "/tmp", "/usr", "/var", "/www");

  private final Run run;
  private final Evaluator evaluator;
  private final RewriteConclusion conclusion;

  RewriteTranslation(Run run, Evaluator evaluator) {
    this.run = run;
    this.evaluator = evaluator;
    this.conclusion = new RewriteConclusion(run);
  }

  int translate(Hop hop) {
    RewriteConfig state = hop.config.rewrite;
    ServerRules server = run.folders.server();
    if (state == null || !state.isEnabled() || !server.rewrites()) {
      return Run.DECLINED;
    }
    if (hop.pool.ended) {
      run.note(hop, "no more rules: one with [END] was applied");
      return Run.DECLINED;
    }
    if (!hop.uri.startsWith("/") && !state.has(Option.ALLOWANYURI)) {
      return Run.DECLINED;
    }
    setScriptVariables(hop);
    RewriteConfig rules = server.rewrite();
    if (rules.rules.isEmpty()) {
      return Run.DECLINED;
    }
    run.step(hop, Step.Kind.RULES, null, "the server", hop.uri, true);
    String query = hop.arguments;
    hop.filename = hop.uri;
    RuleList list = new RuleList(run, evaluator, hop, rules);
    Outcome outcome = list.apply();
    if (outcome == Outcome.UNCHANGED) {
      hop.filename = null;
      return Run.DECLINED;
    }
    int status = conclusion.conclude(hop, rules, outcome, query);
    return status == Run.DECLINED ? local(hop, rules, list.substituted()) : status;
  }

  private static void setScriptVariables(Hop hop) {
    Hop main = hop.main;
    String before =
        main == null
            ? hop.environment.get("REDIRECT_SCRIPT_URL")
            : main.environment.get("SCRIPT_URL");
    String url = before == null ? (main == null ? hop.uri : "") : before;
    hop.environment.set("SCRIPT_URL", url);
    hop.environment.set("SCRIPT_URI", hop.client.origin() + url);
  }

  private int local(Hop hop, RewriteConfig rules, @Nullable Rule last) {
    String name = hop.filename == null ? "" : hop.filename;
    if (name.startsWith("passthrough:") && name.length() > 12) {
      hop.uri = name.substring(12);
      return Run.DECLINED;
    }
    if (!name.startsWith("/")) {
      return 400;
    }
    if (name.startsWith("/~")) {
      run.unknown("where the home of the user in " + name + " is");
    }
    boolean url = hop.reduced && !rules.has(Option.LEGACYPREFIXDOCROOT);
    if (url || !isFile(name, rules, last)) {
      hop.filename = Paths.merge(run.site.documentRoot() + name);
    }
    run.note(hop, "the server's rules lead to " + hop.filename);
    return Run.OK;
  }

  /** Whether {@code name} is that of a file rather than a URL: {@code prefix_stat}. */
  private boolean isFile(String name, RewriteConfig rules, @Nullable Rule last) {
    String bare = name.replaceFirst("^/+", "/");
    int slash = bare.indexOf('/', 1);
    String top = slash < 0 ? bare : bare.substring(0, slash);
    String root = run.site.documentRoot();
    boolean inRoot = name.startsWith(root);
    boolean asked =
        last == null
            || rules.has(Option.UNSAFEPREFIXSTAT)
            || last.flags().unsafePrefix
            || !run.site.server().version().isAtLeast(SAFE_PREFIX)
            || last.output().text().startsWith(top);
    return inRoot || (asked && isThere(top));
  }

  private boolean isThere(String top) {
    SiteFiles.Kind kind = run.folders.files().kind(top);
    if (kind == SiteFiles.Kind.UNSEEN && USUAL.contains(top)) {
      run.unknown("whether the server has a folder " + top);
    }
    return kind != SiteFiles.Kind.UNSEEN && kind != SiteFiles.Kind.MISSING;
  }
}
