package dev.htlint.rewrite;

import dev.htlint.rewrite.Regex.Match;
import org.jspecify.annotations.Nullable;

/** What templates of rules and conditions ask for while a rule is applied: {@code rewrite_ctx}. */
final class RuleContext implements Expansion {
  private final Run run;
  private final RewriteConfig config;
  private final RewriteVariables variables;
  private String uri = "";
  private @Nullable Match ofRule;
  private @Nullable Match ofCondition;

  RuleContext(Run run, Hop hop, RewriteConfig config) {
    this.run = run;
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
    run.unknown("what the RewriteMap " + name + " has for " + key);
    return null;
  }
}
