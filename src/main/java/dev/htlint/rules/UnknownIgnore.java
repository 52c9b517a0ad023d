package dev.htlint.rules;

import dev.htlint.catalog.NearNames;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Ignore;
import dev.htlint.lint.Ignores;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** A comment that is meant to keep findings back and does not: it names no rule that there is. */
final class UnknownIgnore implements Rule {
  private static final List<String> WORDS = List.of(Ignore.NEXT, Ignore.FILE);

  @Override
  public String id() {
    return "unknown-ignore";
  }

  @Override
  public void ignores(Ignores ignores, RuleContext context) {
    for (Ignore ignore : ignores.comments()) {
      if (!WORDS.contains(ignore.word().text())) {
        word(ignore, context);
      } else if (ignore.names().isEmpty()) {
        context
            .report(this, ignore.word().span(), "an ignore names the rules that it is about")
            .label("no rule in brackets behind it")
            .outcome(Outcome.IGNORED)
            .help("write # htlint: " + ignore.word().text() + "[rule-id] and the reason")
            .add();
      }
      for (Ignore.Word name : ignore.names()) {
        if (!ignores.rules().contains(name.text())) {
          name(name, ignore, ignores, context);
        }
      }
    }
  }

  private void word(Ignore ignore, RuleContext context) {
    String written = SourceFile.display(ignore.word().text());
    RuleContext.Report report =
        context
            .report(this, ignore.word().span(), "no comment of htlint is called " + written)
            .label("nothing is ignored")
            .outcome(Outcome.IGNORED);
    repair(report, ignore.word(), NearNames.of(ignore.word().text(), WORDS))
        .orElseGet(() -> report.help("there are ignore[rule-id] and ignore-file[rule-id]"))
        .add();
  }

  private void name(Ignore.Word name, Ignore ignore, Ignores ignores, RuleContext context) {
    RuleContext.Report report =
        context
            .report(this, name.span(), "no rule is called " + SourceFile.display(name.text()))
            .label("nothing is ignored")
            .outcome(Outcome.IGNORED);
    repair(report, name, NearNames.of(name.text(), ignores.rules()))
        .orElseGet(
            () ->
                report.help("htlint rules lists the rules").fix(UnusedIgnore.removal(name, ignore)))
        .add();
  }

  /** The word as it may have been meant; a comment is no matter of httpd's, its repair is safe. */
  private static Optional<RuleContext.Report> repair(
      RuleContext.Report report, Ignore.Word word, List<String> near) {
    if (near.isEmpty()) {
      return Optional.empty();
    }
    report.help("did you mean " + String.join(" or ", near) + "?");
    return Optional.of(
        near.size() > 1
            ? report
            : report.fix(Fix.safe("write " + near.get(0), new Edit(word.span(), near.get(0)))));
  }
}
