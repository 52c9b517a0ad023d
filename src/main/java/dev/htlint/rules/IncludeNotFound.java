package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;

/** An Include that finds no file, or goes round in a circle. */
final class IncludeNotFound implements Rule {
  @Override
  public String id() {
    return "include-not-found";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.INCLUDE) {
      return false;
    }
    boolean circle = refusal.message().contains("recursion");
    String file =
        refusal
            .directive()
            .filter(directive -> directive.arguments().argumentCount() > 0)
            .map(directive -> SourceFile.display(directive.arguments().argument(0)))
            .orElse("");
    return context
        .report(
            this,
            refusal,
            circle
                ? "the files include each other without an end"
                : "nothing is to be found for " + file)
        .help(
            circle
                ? "take out the Include that leads back"
                : "correct the path, which counts from ServerRoot, or write IncludeOptional")
        .add();
  }
}
