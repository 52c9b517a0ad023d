package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.rules.script.Script;
import dev.htlint.rules.script.ScriptFault;
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
    return (Script.started(file).isPresent() || Script.isLinked(file))
        && Suexec.of(file).isPresent();
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    Suexec suexec = Suexec.of(file).orElseThrow();
    SuexecCheck.of(file, suexec).ifPresent(found -> report(found, file, context));
  }

  private void report(SuexecCheck.Refusal found, SiteFile file, RuleContext context) {
    RuleContext.Report report = context.report(this, new Span(0, 0), found.message());
    if (found.isAtStart()) {
      report
          .outcome(Outcome.NO_START)
          .label("the server does not start")
          .request(found.logged())
          .help(found.help())
          .add();
      return;
    }
    ScriptFault fault = found.fault(file.name());
    report
        .outcome(Outcome.HTTP_500)
        .label("suEXEC ends with " + found.code() + ", a request for it answers 500")
        .request(fault.logged())
        .help(fault.help())
        .add();
  }
}
