package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.rules.script.Script;
import dev.htlint.rules.script.ScriptFault;
import dev.htlint.rules.script.SuexecCheck;
import dev.htlint.source.Span;

/** A script that nobody, or not the user under whom it runs, may execute or read. */
final class ScriptNotExecutable implements Rule {
  @Override
  public String id() {
    return "script-not-executable";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return Script.started(file).isPresent();
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    Script script = Script.of(file).orElseThrow();
    if (script.suexec().flatMap(suexec -> SuexecCheck.of(file, suexec)).isPresent()) {
      return; // suexec-refusal says it
    }
    ScriptFault.ofModes(script)
        .ifPresent(
            fault ->
                context
                    .report(this, new Span(0, 0), fault.message())
                    .outcome(Outcome.HTTP_500)
                    .label("a request for it answers 500")
                    .request(fault.logged())
                    .help(fault.help())
                    .add());
  }
}
