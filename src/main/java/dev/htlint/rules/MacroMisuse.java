package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;

/** A macro that is defined or used in a way that mod_macro refuses. */
final class MacroMisuse implements Rule {
  @Override
  public String id() {
    return "macro-misuse";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.MACRO) {
      return false;
    }
    return context
        .report(this, refusal, SourceFile.display(refusal.message()).replaceAll("\\s+", " "))
        .help(
            "a macro must be defined above its use, and is used with as many values as it has names")
        .add();
  }
}
