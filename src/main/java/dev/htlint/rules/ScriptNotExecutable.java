package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.rules.script.Script;
import dev.htlint.rules.script.Suexec;
import dev.htlint.rules.script.SuexecCheck;
import dev.htlint.site.Account;
import dev.htlint.site.FileEntry;
import dev.htlint.source.Span;
import java.util.Optional;

/** A script that nobody, or not the user under whom it runs, may execute or read. */
final class ScriptNotExecutable implements Rule {
  private static final int ANY_EXECUTE = 0111;

  @Override
  public String id() {
    return "script-not-executable";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return Script.of(file).filter(Script::runs).isPresent() && file.entry().hasMode();
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    Script script = Script.of(file).orElseThrow();
    if (Suexec.of(file).flatMap(suexec -> SuexecCheck.of(file, suexec)).isPresent()) {
      return; // suexec-refusal says it
    }
    FileEntry entry = file.entry();
    Optional<Account> user = script.user();
    String whose = UnsearchableFolder.mode(file, entry);
    if (!entry.hasAny(ANY_EXECUTE)) {
      report(context, "nobody may execute it: " + entry.octal())
          .request(script.logged("(13)Permission denied"))
          .help("chmod a+x " + file.path())
          .add();
    } else if (user.isPresent() && !user.get().may(Account.EXECUTE, entry)) {
      report(context, user.get().name() + " may not execute it: " + whose)
          .request(script.logged("(13)Permission denied"))
          .help("chmod a+x " + file.path())
          .add();
    } else if (user.isPresent() && !user.get().may(Account.READ, entry) && !isBinary(script)) {
      report(
              context,
              user.get().name() + " may execute it, but its interpreter may not read it: " + whose)
          .request("End of script output before headers: " + file.name())
          .help("chmod a+r " + file.path())
          .add();
    }
  }

  /** A program of the machine need not be read; what cannot be read here may be one. */
  private static boolean isBinary(Script script) {
    return script.isBinary() || !script.isRead();
  }

  private RuleContext.Report report(RuleContext context, String message) {
    return context
        .report(this, new Span(0, 0), message)
        .outcome(Outcome.HTTP_500)
        .label("a request for it answers 500");
  }
}
