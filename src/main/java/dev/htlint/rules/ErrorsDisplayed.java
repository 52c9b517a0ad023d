package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.limit.PhpIni;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Guard;
import dev.htlint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** PHP shows its errors to visitors, as no site should once it is public (PHP manual). */
final class ErrorsDisplayed implements Rule {
  private static final String NAME = "display_errors";
  private static final Set<String> DIRECTIVES = Set.of("php_flag", "php_value");
  private static final Set<String> FILES = Set.of(".user.ini", "php.ini");

  /** {@code stderr} goes to the log. */
  private static final Set<String> SHOWN = Set.of("on", "1", "yes", "true", "stdout");

  @Override
  public String id() {
    return "errors-displayed";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return DIRECTIVES.contains(name) && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (isSetting(directive)
        && isShown(directive.arguments().argument(1))
        && !isConditional(directive)
        && isLast(directive, context)) {
      report(
          directive.line().wordsSpan(),
          "php_flag display_errors Off, php_flag log_errors On",
          context);
    }
  }

  private static boolean isSetting(Directive directive) {
    return directive.isRead()
        && DIRECTIVES.contains(directive.name())
        && directive.arguments().argumentCount() == 2
        && directive.arguments().argument(0).equals(NAME);
  }

  private static boolean isShown(String value) {
    return SHOWN.contains(value.toLowerCase(Locale.ROOT));
  }

  /** Whether a section asks who is there, or in which mode the server was started. */
  private static boolean isConditional(Directive directive) {
    for (Optional<Directive> at = directive.section(); at.isPresent(); at = at.get().section()) {
      if (at.get().name().matches("(?i)<(?:If|ElseIf|Else)")) {
        return true;
      }
    }
    for (Optional<Guard> at = directive.guard(); at.isPresent(); at = at.get().outer()) {
      if (!at.get().tag().name().equalsIgnoreCase("<IfModule")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLast(Directive directive, RuleContext context) {
    List<Directive> all =
        context.resolution().directives().stream().filter(ErrorsDisplayed::isSetting).toList();
    return all.get(all.size() - 1).equals(directive);
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return file.entry().isFile() && FILES.contains(file.name());
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    Optional<PhpIni.Setting> set =
        file.around()
            .php(file.folder())
            .find(NAME)
            .filter(setting -> isShown(setting.value()))
            .filter(setting -> IniLines.isIn(setting.place(), file));
    if (set.isPresent()) {
      report(
          IniLines.span(set.get().place(), file),
          "display_errors = Off and log_errors = On",
          context);
    }
  }

  private void report(Span span, String better, RuleContext context) {
    context
        .report(this, span, "PHP shows its errors to visitors")
        .label("with paths, queries and values of the site in them")
        .help(better + ": read them in the log")
        .add();
  }
}
