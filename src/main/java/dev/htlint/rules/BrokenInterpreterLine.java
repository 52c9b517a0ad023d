package dev.htlint.rules;

import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.rules.script.Script;
import dev.htlint.rules.script.ScriptFault;
import dev.htlint.source.Span;

/** A first line of a script that looks right, but for a character that nobody sees. */
final class BrokenInterpreterLine implements Rule {
  private static final Span BYTE_ORDER_MARK = new Span(0, 3);

  @Override
  public String id() {
    return "broken-interpreter-line";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return Script.started(file).isPresent();
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    Script script = Script.of(file).orElseThrow();
    boolean marked = script.hasByteOrderMark();
    int end = script.firstLine().length();
    Fix fix =
        marked
            ? Fix.safe("remove the byte-order mark", Edit.delete(BYTE_ORDER_MARK))
            : Fix.safe(
                "end the first line with a line feed alone",
                Edit.delete(new Span(Math.max(0, end - 1), end)));
    ScriptFault.ofInvisibleCharacters(script)
        .ifPresent(
            fault ->
                context
                    .report(
                        this, marked ? BYTE_ORDER_MARK : script.firstLineSpan(), fault.message())
                    .outcome(Outcome.HTTP_500)
                    .label("a request for it answers 500")
                    .request(fault.logged())
                    .help(fault.help())
                    .fix(fix)
                    .add());
  }
}
