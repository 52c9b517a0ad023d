package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.rules.script.Interpreter;
import dev.htlint.rules.script.Script;
import dev.htlint.site.Account;
import dev.htlint.site.PathWalk;
import dev.htlint.site.PathWalk.End;
import java.util.Optional;

/** A script whose interpreter is not there, or may not be run; seen with {@code --root} only. */
final class MissingInterpreter implements Rule {
  @Override
  public String id() {
    return "missing-interpreter";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return Script.of(file).filter(Script::runs).isPresent();
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    Script script = Script.of(file).orElseThrow();
    Optional<Interpreter> interpreter = script.interpreter();
    if (interpreter.isEmpty()
        || interpreter.get().isSpoiled()
        || !interpreter.get().path().startsWith("/")) {
      return;
    }
    String program = interpreter.get().path();
    PathWalk.Place place = new PathWalk(file.around().tree(), script.user()).to(program);
    if (place.isGone()) {
      report(script, context, "there is no " + program + " on this server")
          .request(script.logged("(2)No such file or directory"))
          .help("write where it is: which " + program.substring(program.lastIndexOf('/') + 1))
          .add();
    } else if (place.end() == End.DENIED || (place.isFound() && !isRunnable(script, place))) {
      report(script, context, program + " may not be executed")
          .request(script.logged("(13)Permission denied"))
          .help("name another program, or chmod a+x " + place.path())
          .add();
    }
  }

  private static boolean isRunnable(Script script, PathWalk.Place place) {
    if (!place.entry().isFile()) {
      return false;
    }
    Optional<Account> user = script.user();
    return !place.entry().hasMode()
        || (user.isPresent()
            ? user.get().may(Account.EXECUTE, place.entry())
            : place.entry().hasAny(0111));
  }

  private RuleContext.Report report(Script script, RuleContext context, String message) {
    return context
        .report(this, script.firstLineSpan(), message)
        .outcome(Outcome.HTTP_500)
        .label("a request for it answers 500");
  }
}
