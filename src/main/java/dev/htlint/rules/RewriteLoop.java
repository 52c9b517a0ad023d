package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.rewrite.Answer;
import dev.htlint.rewrite.LoopSearch;
import dev.htlint.rewrite.LoopSearch.Loop;
import dev.htlint.source.SourceFile;
import java.util.List;

/** Rules that send a request round until httpd gives up, shown by a request that does. */
final class RewriteLoop implements Rule {
  private static final int SHOWN = 4;

  private record Loops(List<Loop> list) {}

  @Override
  public String id() {
    return "rewrite-loop";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("RewriteRule") && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead() || context.resolution().first().isPresent()) {
      return;
    }
    for (Loop loop :
        context
            .view(Loops.class, file -> new Loops(LoopSearch.in(FolderWorlds.of(context))))
            .list()) {
      boolean here = loop.rule().file().equals(context.source().path());
      if (here && loop.rule().line() == context.source().line(directive.line().start())) {
        report(loop, directive, context);
      }
    }
  }

  private void report(Loop loop, Directive directive, RuleContext context) {
    Answer answer = loop.answer();
    boolean rounds = loop.rounds();
    String where = loop.always() ? "" : ", if this folder is the document root";
    String url = SourceFile.display(loop.request().url());
    RuleContext.Report report =
        context
            .report(
                this,
                directive.line().wordsSpan(),
                "a request for " + url + " goes round and round" + where)
            .request(loop.logged())
            .outcome(Outcome.HTTP_500)
            .label(rounds ? "this rule begins anew without end" : chain(answer.chain()));
    if (!loop.always()) {
      report.severity(Severity.WARNING);
    }
    boolean ends = loop.ends() && !rounds;
    if (ends) {
      EndFlag.in(directive).ifPresent(edit -> report.fix(Fix.unsafe("end it with [END]", edit)));
    }
    String condition = "let a condition in front leave out what is rewritten already";
    report
        .help(
            rounds
                ? "[N] wants a pattern that no longer matches when the work is done"
                : ends ? "end it with [END] in place of [L], or " + condition : condition)
        .add();
  }

  private static String chain(List<String> chain) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(SHOWN, chain.size()); i++) {
      text.append(i == 0 ? "" : " -> ").append(SourceFile.display(chain.get(i)));
    }
    return text.append(chain.size() > SHOWN ? " -> ..." : "").toString();
  }
}
