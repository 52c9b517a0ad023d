package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;

/**
 * Arguments that the directive's own handler refuses, one kind of mistake a rule. What httpd says
 * is the message; what to write instead is on the page, or in a rule of its own that is asked
 * before.
 *
 * @param fault what is wrong, behind the directive's name
 */
record RefusedArgument(String id, Kind kind, String fault, String help) implements Rule {
  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != kind) {
      return false;
    }
    String name = refusal.directive().map(Directive::name).orElse("");
    String title = name.startsWith("<") ? name + ">" : name;
    return context
        .report(this, refusal, title + " " + fault + ": " + SourceFile.display(refusal.message()))
        .help(help)
        .add();
  }
}
