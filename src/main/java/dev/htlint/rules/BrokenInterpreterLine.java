package dev.htlint.rules;

import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.rules.script.Script;
import dev.htlint.source.Span;

/** A first line of a script that looks right, but for a character that nobody sees. */
final class BrokenInterpreterLine implements Rule {
  private static final int MARK = 3;

  @Override
  public String id() {
    return "broken-interpreter-line";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return Script.of(file).filter(Script::runs).isPresent();
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    Script script = Script.of(file).orElseThrow();
    if (script.hasByteOrderMark()) {
      Span mark = new Span(0, MARK);
      context
          .report(this, mark, "a byte-order mark stands in front of #!, so that it is none")
          .outcome(Outcome.HTTP_500)
          .label("a request for it answers 500")
          .request(script.logged("(8)Exec format error"))
          .help("save the file as UTF-8 without a byte-order mark (BOM)")
          .fix(Fix.safe("remove the byte-order mark", Edit.delete(mark)))
          .add();
    } else if (script.interpreter().filter(i -> i.isSpoiled()).isPresent()) {
      int end = script.firstLine().length();
      context
          .report(
              this,
              script.firstLineSpan(),
              "the first line ends as in Windows: the carriage return becomes part of the name")
          .outcome(Outcome.HTTP_500)
          .label("a request for it answers 500")
          .request(
              script.interpreter().orElseThrow().path().endsWith("\r")
                  ? script.logged("(2)No such file or directory")
                  : "End of script output before headers: " + file.name())
          .help(
              "upload it as text (ASCII mode), or sed -i 's/\\r$//' "
                  + file.path()
                  + ": a shell wants it in no line")
          .fix(
              Fix.safe(
                  "end the first line with a line feed alone", Edit.delete(new Span(end - 1, end))))
          .add();
    }
  }
}
