package dev.htlint.rewrite;

import dev.htlint.rewrite.Condition.Test;
import dev.htlint.rewrite.Regex.Match;
import dev.htlint.rewrite.SiteFiles.Kind;
import java.util.List;

/**
 * Tests the conditions of a rule: {@code apply_rewrite_cond} of modules/mappers/mod_rewrite.c, and
 * how {@code apply_rewrite_rule} connects them.
 */
final class ConditionTest {
  private final Run run;
  private final Evaluator evaluator;
  private final Hop hop;
  private final RuleContext context;

  ConditionTest(Run run, Evaluator evaluator, Hop hop, RuleContext context) {
    this.run = run;
    this.evaluator = evaluator;
    this.hop = hop;
    this.context = context;
  }

  /** Whether all of {@code conditions} hold, of those joined by [OR] one. */
  boolean hold(List<Condition> conditions) {
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      boolean holds = holds(condition);
      if (!condition.orNext()) {
        if (!holds) {
          return false;
        }
      } else if (holds) {
        while (i < conditions.size() && conditions.get(i).orNext()) {
          i++;
        }
      }
    }
    return true;
  }

  private boolean holds(Condition condition) {
    boolean expression = condition.test() == Test.EXPRESSION;
    String input = expression ? "" : condition.input().expand(context);
    boolean holds = test(condition, input) != condition.negated();
    if (run.isTold()) {
      run.step(
          hop,
          Step.Kind.CONDITION,
          condition.place(),
          expression ? condition.pattern() : input,
          condition.test() == Test.REGEX ? condition.pattern() : "",
          holds);
    }
    return holds;
  }

  private boolean test(Condition condition, String input) {
    Test test = condition.test();
    if (test.isString()) {
      return compares(test, compare(condition, input));
    }
    return switch (test) {
      case REGEX -> matches(condition, input);
      case EXPRESSION -> expression(condition);
      case FILE -> kind(input) == Kind.FILE;
      case SIZE -> kind(input) == Kind.FILE && run.folders.files().size(Paths.merge(input)) > 0;
      case FOLDER -> kind(input) == Kind.FOLDER;
      case LINK -> input.startsWith("/") && run.folders.files().isLink(Paths.merge(input));
      case EXECUTABLE ->
          kind(input) != Kind.MISSING && run.folders.files().isExecutable(bare(input));
      case URL -> url(input);
      case ACCESSIBLE_FILE -> accessible(input);
      default ->
          compares(test, Integer.compare(Numbers.toInt(input), Numbers.toInt(condition.pattern())));
    };
  }

  private boolean matches(Condition condition, String input) {
    Regex regex = condition.regex();
    Match match = regex == null ? null : regex.find(input, run::unknown);
    if (match != null && !condition.negated()) {
      context.conditionMatched(match);
    }
    return match != null;
  }

  private boolean expression(Condition condition) {
    Evaluator.Groups groups = new Evaluator.Groups();
    boolean holds =
        condition.expression().map(node -> evaluator.condition(node, hop, groups)).orElse(false);
    Match match = groups.match();
    if (holds && match != null && !condition.negated()) {
      context.conditionMatched(match);
    }
    return holds;
  }

  private static String bare(String path) {
    return Paths.bare(Paths.merge(path));
  }

  private Kind kind(String path) {
    if (!path.startsWith("/")) {
      return Kind.MISSING;
    }
    Kind kind = run.folders.files().kind(bare(path));
    if (kind == Kind.UNSEEN) {
      run.unknown("whether there is a file " + path);
      return Kind.MISSING;
    }
    return kind == Kind.FILE && path.endsWith("/") ? Kind.MISSING : kind;
  }

  private static boolean compares(Test test, int order) {
    return switch (test) {
      case STRING_LESS, LESS -> order < 0;
      case STRING_AT_MOST, AT_MOST -> order <= 0;
      case STRING_MORE, MORE -> order > 0;
      case STRING_AT_LEAST, AT_LEAST -> order >= 0;
      default -> order == 0;
    };
  }

  /** {@code compare_lexicography}: the longer text is the greater one, whatever is in it. */
  private static int compare(Condition condition, String input) {
    String pattern = condition.pattern();
    if (condition.noCase()) {
      return UriText.lower(input).compareTo(UriText.lower(pattern));
    }
    return condition.test() != Test.STRING_EQUAL && input.length() != pattern.length()
        ? Integer.compare(input.length(), pattern.length())
        : input.compareTo(pattern);
  }

  // -----------------------------------------------------------------------------------------
  // lookups

  private boolean mayLookUp() {
    Hop main = hop.main;
    return main == null || !main.uri.equals(hop.uri);
  }

  private boolean url(String input) {
    return !input.isEmpty() && mayLookUp() && run.lookup(input, hop).status < 400;
  }

  private boolean accessible(String input) {
    if (input.isEmpty() || !mayLookUp()) {
      return false;
    }
    Hop found = run.lookupFile(input, hop);
    String name = found.filename;
    return found.status < 300 && name != null && kind(name) != Kind.MISSING;
  }
}
