package dev.htlint.rewrite;

import dev.htlint.rewrite.Regex.Match;
import org.jspecify.annotations.Nullable;

/** What templates of rules and conditions ask for while a rule is applied: {@code rewrite_ctx}. */
final class RuleContext implements Expansion {
  private final Run run;
  private final RewriteConfig config;
  private final Hop hop;
  private final RewriteVariables variables;
  private String uri = "";
  private @Nullable Match ofRule;
  private @Nullable Match ofCondition;

  RuleContext(Run run, Hop hop, RewriteConfig config) {
    this.run = run;
    this.hop = hop;
    this.config = config;
    this.variables = new RewriteVariables(run, hop);
  }

  /** A rule is held against {@code path}. */
  void begin(String path) {
    uri = path;
  }

  /** A rule matches; {@code match} is null where it is for what its pattern does not match. */
  void matched(@Nullable Match match) {
    ofRule = match;
    ofCondition = null;
  }

  void conditionMatched(Match match) {
    ofCondition = match;
  }

  @Override
  public String variable(String name) {
    return variables.value(name, uri, config);
  }

  @Override
  public String reference(boolean rule, int number) {
    Match match = rule ? ofRule : ofCondition;
    return match == null ? "" : match.group(number);
  }

  @Override
  public @Nullable String lookup(String name, String key) {
    ServerRules server = run.folders.server();
    RewriteMap map = server.rewrite().maps.get(name);
    if (map == null) {
      if (!run.site.config().isKnown()) {
        run.unknown("what the RewriteMap " + name + " has for " + key);
      }
      return null;
    }
    String value = map.value(key, server, run.folders.files(), run::unknown);
    run.note(
        hop, "the map " + name + " has " + (value == null ? "nothing" : value) + " for " + key);
    return value == null || value.isEmpty() ? null : value;
  }
}
