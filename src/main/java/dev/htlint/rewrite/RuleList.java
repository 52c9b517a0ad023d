package dev.htlint.rewrite;

import dev.htlint.rewrite.Regex.Match;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies rules one after the other to a request: {@code apply_rewrite_list} and {@code
 * apply_rewrite_rule} of modules/mappers/mod_rewrite.c, in a folder or for the server.
 */
final class RuleList {
  /** What the rules made of the request. */
  enum Outcome {
    UNCHANGED,
    CHANGED,
    /** Changed by a rule with [NE]. */
    NOT_ESCAPED,
    /** A status is forced. */
    STATUS,
    /** A status is set because something is wrong. */
    STATUS_SET
  }

  /** What one rule did. */
  private enum Effect {
    NO_MATCH,
    MATCH,
    NO_SUBSTITUTION,
    STATUS_SET
  }

  /** Twice LimitRequestLine: httpd gives up a path that has grown longer. */
  private static final int LONGEST = 2 * 8190;

  /** How many rules are tried for one request; with [N] there may be ever so many. */
  private static final int MOST_TRIED = 200_000;

  private final Run run;
  private final Hop hop;
  private final RewriteConfig config;
  private final RuleContext context;
  private final ConditionTest conditions;
  private int tried;
  private @Nullable Rule substituted;

  RuleList(Run run, Evaluator evaluator, Hop hop, RewriteConfig config) {
    this.run = run;
    this.hop = hop;
    this.config = config;
    this.context = new RuleContext(run, hop, config);
    this.conditions = new ConditionTest(run, evaluator, hop, context);
  }

  Outcome apply() {
    List<Rule> rules = config.rules;
    Outcome outcome = Outcome.UNCHANGED;
    int round = 1;
    int at = 0;
    while (at < rules.size()) {
      Rule rule = rules.get(at++);
      RuleFlags flags = rule.flags();
      if (hop.isLookup() && (flags.noSubrequests || flags.redirect)) {
        continue;
      }
      if (++tried > MOST_TRIED) {
        run.unknown("the rules go round by [N] for longer than htlint follows");
        return outcome;
      }
      Effect effect = apply(rule);
      if (effect == Effect.NO_MATCH) {
        while (at <= rules.size() && rules.get(at - 1).flags().chain) {
          at++;
        }
        continue;
      }
      substituted = flags.noSubstitution ? substituted : rule;
      if (name().length() > LONGEST) {
        return status(500, rule, "the path has grown too long");
      }
      if (effect == Effect.STATUS_SET) {
        return Outcome.STATUS_SET;
      }
      if (flags.forcesStatus) {
        return Outcome.STATUS;
      }
      if (effect != Effect.NO_SUBSTITUTION) {
        outcome = flags.noEscape ? Outcome.NOT_ESCAPED : Outcome.CHANGED;
      }
      if (flags.passThrough) {
        hop.filename = "passthrough:" + name();
        return Outcome.CHANGED;
      }
      if (run.folders.ends(rule)) {
        hop.pool.ended = true;
        return outcome;
      }
      if (flags.proxy || flags.last) {
        return outcome;
      }
      if (flags.next) {
        if (++round >= flags.rounds) {
          run.code(AnswerCode.TOO_MANY_ROUNDS);
          return status(500, rule, "more rounds by [N] than " + flags.rounds);
        }
        at = 0;
      } else {
        at += flags.skip;
      }
    }
    return outcome;
  }

  /** The last rule that put something in place of the path. */
  @Nullable Rule substituted() {
    return substituted;
  }

  private Outcome status(int status, Rule rule, String why) {
    run.step(hop, Step.Kind.STATUS, rule.place(), String.valueOf(status), why, true);
    hop.status = status;
    return Outcome.STATUS;
  }

  private String name() {
    return hop.filename == null ? "" : hop.filename;
  }

  private Effect apply(Rule rule) {
    RuleFlags flags = rule.flags();
    String uri = config.directory.isEmpty() ? name() : name() + hop.pathInfo;
    boolean proxied = uri.startsWith("proxy:");
    if (uri.startsWith(config.directory) && !proxied) {
      uri = uri.substring(config.directory.length());
    }
    context.begin(uri);
    Match match = rule.pattern().find(uri, run::unknown);
    boolean matches = (match != null) != rule.negated();
    if (run.isTold()) {
      run.step(hop, Step.Kind.RULE, rule.place(), uri, rule.pattern().toString(), matches);
    }
    if (!matches) {
      return Effect.NO_MATCH;
    }
    context.matched(rule.negated() ? null : match);
    if (!conditions.hold(rule.conditions())) {
      return Effect.NO_MATCH;
    }
    String result = null;
    if (!flags.noSubstitution) {
      result = rule.output().expand(context, flags);
      run.step(hop, Step.Kind.REWRITE, rule.place(), uri, result, true);
      if (!flags.allowsQuestionMark
          && result.indexOf('?') >= 0
          && rule.output().bringsQuestionMark(context, flags)) {
        run.code(AnswerCode.UNSAFE_QUESTION_MARK);
        hop.status = 403;
        return Effect.STATUS_SET;
      }
    }
    setVariables(rule);
    if (result == null) {
      force(flags);
      if (flags.forcesStatus) {
        hop.status = flags.status;
        run.step(
            hop, Step.Kind.STATUS, rule.place(), String.valueOf(flags.status), "by the rule", true);
      } else {
        run.step(hop, Step.Kind.REWRITE, rule.place(), uri, "-", true);
      }
      return Effect.NO_SUBSTITUTION;
    }
    substitute(rule, result, proxied);
    return Effect.MATCH;
  }

  private void setVariables(Rule rule) {
    for (Template template : rule.flags().environment) {
      String text = template.expand(context);
      int colon = text.indexOf(':');
      String value = colon < 0 ? "" : text.substring(colon + 1);
      if (text.startsWith("!")) {
        hop.environment.unset(text.substring(1));
      } else {
        hop.environment.set(colon < 0 ? text : text.substring(0, colon), value);
      }
      run.step(
          hop,
          Step.Kind.VARIABLE,
          rule.place(),
          colon < 0 ? text : text.substring(0, colon),
          value,
          !text.startsWith("!"));
    }
  }

  /** {@code force_type_handler}; the type changes no answer. */
  private void force(RuleFlags flags) {
    Template handler = flags.handler;
    if (handler != null) {
      String name = UriText.lower(handler.expand(context, flags));
      hop.forcedHandler = name.isEmpty() ? hop.forcedHandler : name;
    }
  }

  private void substitute(Rule rule, String result, boolean proxied) {
    RuleFlags flags = rule.flags();
    boolean server = config.directory.isEmpty();
    boolean prefixed =
        !proxied
            && !result.startsWith("/")
            && !Schemes.of(result).isAbsolute()
            && !(server && (flags.proxy || flags.redirect));
    hop.filename = prefixed ? (server ? "/" : config.directory) + result : result;
    if (flags.discardPathInfo && !server) {
      hop.pathInfo = "";
    }
    splitQuery(flags);
    if (flags.proxy) {
      qualify();
      hop.filename = "proxy:" + name();
      return;
    }
    if (flags.redirect) {
      qualify();
      hop.status = flags.status;
      return;
    }
    reduce();
    if (Schemes.of(name()).isAbsolute()) {
      hop.status = flags.status;
      return;
    }
    if (!flags.keepsSlashes && !prefixed && !rule.output().text().startsWith("//")) {
      while (name().startsWith("//")) {
        hop.filename = name().substring(1);
      }
    }
    force(flags);
  }

  /** {@code splitout_queryargs}. */
  private void splitQuery(RuleFlags flags) {
    if (flags.queryNone) {
      hop.arguments = null;
      return;
    }
    String uri = name();
    Schemes scheme = Schemes.of(uri);
    if (scheme.isAbsolute() && !scheme.query()) {
      hop.arguments = null;
      return;
    }
    if (flags.queryDiscard) {
      hop.arguments = null;
    }
    int mark = flags.queryLast ? uri.lastIndexOf('?') : uri.indexOf('?', scheme.length());
    if (mark < scheme.length()) {
      return;
    }
    String query = uri.substring(mark + 1);
    String old = hop.arguments;
    hop.filename = uri.substring(0, mark);
    if (!flags.queryAppend) {
      hop.arguments = query;
    } else if (!query.isEmpty()) {
      hop.arguments = query + "&" + (old == null ? "" : old);
    }
    String now = hop.arguments;
    if (now != null && now.isEmpty()) {
      hop.arguments = null;
    } else if (now != null && now.endsWith("&")) {
      hop.arguments = now.substring(0, now.length() - 1);
    }
  }

  /** {@code fully_qualify_uri}. */
  private void qualify() {
    String uri = name();
    if (!Schemes.of(uri).isAbsolute()) {
      hop.filename = hop.client.origin() + (uri.startsWith("/") ? "" : "/") + uri;
    }
  }

  /** {@code reduce_uri}: a URL of this very server is a path. */
  private void reduce() {
    Optional<String> path = run.folders.ownNames().path(name(), hop.client);
    if (path.isPresent()) {
      hop.filename = path.get();
      hop.reduced = true;
    }
  }
}
