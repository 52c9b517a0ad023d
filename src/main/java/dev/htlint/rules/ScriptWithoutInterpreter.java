package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.rules.script.Script;
import dev.htlint.rules.script.ScriptFault;

/** A script that does not say by which program it is to be run. */
final class ScriptWithoutInterpreter implements Rule {
  @Override
  public String id() {
    return "script-without-interpreter";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return Script.started(file).isPresent();
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    Script script = Script.of(file).orElseThrow();
    ScriptFault.ofNoInterpreter(script)
        .ifPresent(
            fault ->
                context
                    .report(this, script.firstLineSpan(), fault.message())
                    .outcome(Outcome.HTTP_500)
                    .label("a request for it answers 500")
                    .request(fault.logged())
                    .help(fault.help())
                    .add());
  }
}
