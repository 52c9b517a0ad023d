package dev.htlint.rules;

import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.Ignore;
import dev.htlint.lint.Ignores;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.source.Span;
import java.util.List;

/** A comment that keeps nothing back. */
final class UnusedIgnore implements Rule {
  @Override
  public String id() {
    return "unused-ignore";
  }

  @Override
  public void ignores(Ignores ignores, RuleContext context) {
    ignores
        .unused()
        .forEach(
            (name, ignore) ->
                context
                    .report(
                        this,
                        name.span(),
                        "nothing to ignore: " + name.text() + " finds nothing here")
                    .label(
                        ignore.coversFile() ? "in this file" : "in the next directive or section")
                    .help(
                        ignore.names().size() > 1
                            ? "remove " + name.text() + " from the comment"
                            : "remove the comment")
                    .fix(removal(name, ignore))
                    .add());
  }

  /** Somebody may want the reason that stands there, or use the comment with another server. */
  static Fix removal(Ignore.Word name, Ignore ignore) {
    List<Ignore.Word> names = ignore.names();
    int index = names.indexOf(name);
    if (names.size() == 1) {
      return Fix.unsafe("remove the comment", Edit.delete(ignore.line().span()));
    }
    Span span =
        index == 0
            ? new Span(name.span().start(), names.get(1).span().start())
            : new Span(names.get(index - 1).span().end(), name.span().end());
    return Fix.unsafe("remove the name", Edit.delete(span));
  }
}
