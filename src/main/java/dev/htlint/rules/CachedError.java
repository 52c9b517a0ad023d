package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.tree.Arguments;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Header always} that lets caches keep each answer, errors included: mod_headers puts what
 * it says into {@code err_headers_out}, which go with errors as well.
 */
final class CachedError implements Rule {
  private static final Set<String> ACTIONS = Set.of("set", "append", "add", "merge", "setifempty");

  /** What is over in ten minutes disturbs nobody. */
  private static final long SHORT = 600;

  /** Made when first needed: most files need none. */
  private static final class Shapes {
    static final Pattern AGE = Pattern.compile("(?i)\\b(?:max-age|s-maxage)\\s*=\\s*(\\d+)");
    static final Pattern NONE = Pattern.compile("(?i).*\\b(?:no-store|no-cache)\\b.*");

    private Shapes() {}
  }

  @Override
  public String id() {
    return "cached-error";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("Header");
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Arguments words = directive.arguments();
    if (!directive.isRead()
        || !isAlwaysCacheControl(words)
        || !ACTIONS.contains(small(words, 1))
        || words.argumentCount() != 4
        || isConditional(directive)
        || Shapes.NONE.matcher(words.argument(3)).matches()) {
      return;
    }
    OptionalLong age = age(words.argument(3));
    if (age.isPresent() && age.getAsLong() > SHORT && !isTakenBack(context)) {
      context
          .report(
              this,
              directive.line().wordsSpan(),
              "errors are kept by browsers and caches, too: for " + Duration.text(age.getAsLong()))
          .label("stands on each 500, 404 and 403 as well")
          .help("add at its end: \"expr=%{REQUEST_STATUS} < 400\"")
          .add();
    }
  }

  /** Whether another line, which asks for the status, says something else of errors. */
  private static boolean isTakenBack(RuleContext context) {
    return context.resolution().directives().stream()
        .filter(one -> one.isRead() && one.name().equals("Header"))
        .filter(one -> isAlwaysCacheControl(one.arguments()))
        .anyMatch(one -> isConditional(one) || hasCondition(one.arguments()));
  }

  private static boolean hasCondition(Arguments words) {
    int count = words.argumentCount();
    return count > 3 && words.argument(count - 1).matches("(?i)(?:expr|env)=.*");
  }

  private static boolean isAlwaysCacheControl(Arguments words) {
    return words.argumentCount() >= 3
        && small(words, 0).equals("always")
        && small(words, 2).replaceFirst(":$", "").equals("cache-control");
  }

  private static String small(Arguments words, int index) {
    return words.argument(index).toLowerCase(Locale.ROOT);
  }

  private static boolean isConditional(Directive directive) {
    for (Directive at = directive.section().orElse(null);
        at != null;
        at = at.section().orElse(null)) {
      if (at.name().matches("(?i)<(?:if|elseif|else)")) {
        return true;
      }
    }
    return false;
  }

  private static OptionalLong age(String value) {
    Matcher matcher = Shapes.AGE.matcher(value);
    return matcher.find() && matcher.group(1).length() < 12
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }
}
