package dev.htlint.rules;

import dev.htlint.catalog.Replacement;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A directive with the name that it has today, and the same arguments.
 *
 * @param edit the new name in place of the old one
 * @param line the line as it is then, for people
 */
record OldName(Edit edit, String line) {
  /** Empty where the new name is not the whole answer, or httpd would not take the line. */
  static Optional<OldName> of(Directive directive, Replacement known, RuleContext context) {
    String name = known.instead();
    boolean own = directive.line().name().equals(directive.writtenName());
    if (name.isEmpty() || directive.isSection() || !own) {
      return Optional.empty();
    }
    String line = name + " " + directive.line().rawArguments();
    return Trial.isTaken(List.of(line), context.resolution())
        ? Optional.of(
            new OldName(new Edit(directive.line().nameSpan(), name), SourceFile.display(line)))
        : Optional.empty();
  }

  /** The change that writes the new name. */
  Fix fix(boolean safe) {
    return new Fix("write " + edit.text(), safe, List.of(edit));
  }
}
