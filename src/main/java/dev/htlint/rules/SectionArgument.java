package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;

/** An opening tag that says too little, too much, or something unknown. */
final class SectionArgument implements Rule {
  @Override
  public String id() {
    return "section-argument";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.SECTION_ARGUMENT) {
      return false;
    }
    return context
        .report(this, refusal, SourceFile.display(refusal.message()))
        .help("a value with blanks must stand in quotes; nothing may follow it in the tag")
        .add();
  }
}
