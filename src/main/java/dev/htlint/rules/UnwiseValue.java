package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Values in a server's own files that httpd takes without a word, and that are not wise there. */
final class UnwiseValue implements Rule {
  /**
   * A value.
   *
   * @param directive whose
   * @param value what stands behind its name, whatever the case
   * @param when where it is unwise
   * @param message what comes of it
   */
  record Case(
      String directive,
      Pattern value,
      BiPredicate<Directive, RuleContext> when,
      String message,
      String help) {}

  private final String id;
  private final List<Case> cases;

  UnwiseValue(String id, Case... cases) {
    this.id = id;
    this.cases = List.of(cases);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return context.resolution().context() == Context.SERVER
        && cases.stream().anyMatch(unwise -> unwise.directive().equalsIgnoreCase(name));
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    String value = directive.arguments().rawArguments().strip();
    for (Case unwise : cases) {
      if (directive.isRead()
          && unwise.directive().equalsIgnoreCase(directive.name())
          && unwise.value().matcher(value).matches()
          && unwise.when().test(directive, context)) {
        context
            .report(this, directive.line().wordsSpan(), unwise.message())
            .help(unwise.help())
            .add();
      }
    }
  }
}
