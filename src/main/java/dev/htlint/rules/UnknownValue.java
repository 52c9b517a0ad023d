package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;

/** A value that the directive does not know. */
final class UnknownValue implements Rule {
  @Override
  public String id() {
    return "unknown-value";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.UNKNOWN_VALUE) {
      return false;
    }
    String name = refusal.directive().map(Directive::name).orElse("the directive");
    return context
        .report(
            this,
            refusal,
            name + " does not know this value: " + SourceFile.display(refusal.message()))
        .help("see `htlint directive " + name + "` and the manual for what it takes")
        .add();
  }
}
