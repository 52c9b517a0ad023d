package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.rules.login.LoginFault;
import dev.htlint.rules.login.LoginPlace;
import dev.htlint.rules.login.LoginPlace.Found;
import dev.htlint.source.SourceFile;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Somebody has to log in, but a part of what that takes is missing. */
final class AuthenticationIncomplete implements Rule {
  /** What is wrong, by the directive at which it is told. */
  private record Faults(Map<Directive, Told> byDirective) {
    static Faults of(RuleContext context) {
      IdentityHashMap<Directive, Told> all = new IdentityHashMap<>();
      for (LoginPlace place : LoginPlace.in(context)) {
        Optional<Found> found = place.fault();
        found.ifPresent(
            fault ->
                all.putIfAbsent(fault.at(), new Told(fault, place.login().type().orElse("Basic"))));
      }
      return new Faults(all);
    }
  }

  private record Told(Found found, String type) {}

  @Override
  public String id() {
    return "authentication-incomplete";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    String key = name.toLowerCase(Locale.ROOT);
    return context.resolution().context() == Context.HTACCESS
        && (key.equals("require") || key.startsWith("auth"));
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Told told = context.view(Faults.class, r -> Faults.of(context)).byDirective().get(directive);
    if (told == null) {
      return;
    }
    Found found = told.found();
    LoginFault fault = found.fault();
    String type = SourceFile.display(told.type());
    context
        .report(this, directive.line().wordsSpan(), fault.message(type))
        .label(label(found))
        .request(fault.logged(type))
        .outcome(fault == LoginFault.GROUP_FILE_MISSING ? Outcome.NONE : Outcome.HTTP_500)
        .severity(found.known() && found.always() ? Severity.ERROR : Severity.WARNING)
        .help(fault.help())
        .add();
  }

  private static String label(Found found) {
    if (found.fault() == LoginFault.GROUP_FILE_MISSING) {
      return "nobody is let in by it";
    }
    String who =
        found.fault().isMetByCredentials()
            ? "whoever logs in gets 500"
            : found.always() ? "every request answers 500" : "some requests answer 500";
    if (found.known()) {
      return who;
    }
    return found.fault() == LoginFault.TYPE_UNKNOWN
        ? who + " unless the server has a module for it"
        : who + " unless it stands elsewhere";
  }
}
