package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.rules.script.Script;
import dev.htlint.rules.script.Suexec;
import dev.htlint.rules.script.SuexecCheck;
import dev.htlint.source.Span;

/** A script that suEXEC does not run; what it would say first is reported. */
final class SuexecRefusal implements Rule {
  @Override
  public String id() {
    return "suexec-refusal";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return Script.of(file).filter(Script::runs).isPresent() && Suexec.of(file).isPresent();
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    SuexecCheck.of(file, Suexec.of(file).orElseThrow())
        .ifPresent(
            found ->
                context
                    .report(this, new Span(0, 0), found.message())
                    .outcome(Outcome.HTTP_500)
                    .label("suEXEC ends with " + found.code() + ", a request for it answers 500")
                    .request("End of script output before headers: " + file.name())
                    .help(found.help() + "; suexec.log says: " + found.logged())
                    .add());
  }
}
