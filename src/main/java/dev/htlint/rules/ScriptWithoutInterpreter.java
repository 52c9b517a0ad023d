package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.rules.script.Script;

/** A script that does not say by which program it is to be run. */
final class ScriptWithoutInterpreter implements Rule {
  @Override
  public String id() {
    return "script-without-interpreter";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return Script.of(file).filter(Script::runs).isPresent();
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    Script script = Script.of(file).orElseThrow();
    if (!script.isRead()
        || script.isBinary()
        || script.hasByteOrderMark()
        || script.interpreter().isPresent()) {
      return;
    }
    context
        .report(
            this,
            script.firstLineSpan(),
            script.isEmpty()
                ? "an empty file is called as a program"
                : "the first line does not say which program runs it")
        .outcome(Outcome.HTTP_500)
        .label("a request for it answers 500")
        .request(script.logged("(8)Exec format error"))
        .help(
            script.isEmpty()
                ? "upload it again, or remove it"
                : "begin it with #! and the path of the interpreter, such as #!/usr/bin/perl")
        .add();
  }
}
