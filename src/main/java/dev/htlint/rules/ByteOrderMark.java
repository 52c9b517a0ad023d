package dev.htlint.rules;

import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.Span;

/** A byte-order mark, which becomes part of the first word. */
final class ByteOrderMark implements Rule {
  private static final String UTF_8 = "\u00EF\u00BB\u00BF";
  private static final String UTF_16_LITTLE = "\u00FF\u00FE";
  private static final String UTF_16_BIG = "\u00FE\u00FF";

  @Override
  public String id() {
    return "byte-order-mark";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.UNKNOWN_DIRECTIVE) {
      return false;
    }
    Span name = refusal.span();
    String word = context.source().latin1(name);
    if (word.startsWith(UTF_8)) {
      return context
          .report(this, refusal, "a byte-order mark stands in front of the first word")
          .at(new Span(name.start(), name.start() + UTF_8.length()))
          .help("save the file as UTF-8 without a byte-order mark (BOM)")
          .fix(
              Fix.safe(
                  "remove the byte-order mark",
                  Edit.delete(new Span(name.start(), name.start() + UTF_8.length()))))
          .add();
    }
    if (word.startsWith(UTF_16_LITTLE) || word.startsWith(UTF_16_BIG)) {
      return context
          .report(this, refusal, "the file is UTF-16, which httpd cannot read")
          .at(new Span(name.start(), name.start() + 2))
          .help("save the file as UTF-8 without a byte-order mark (BOM)")
          .add();
    }
    return false;
  }
}
