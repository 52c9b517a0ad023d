package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;

/** A directive in a section, or outside of one, where it has no place. */
final class WrongContext implements Rule {
  @Override
  public String id() {
    return "wrong-context";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    Optional<Directive> directive = refusal.directive();
    boolean misplaced = refusal.kind() == Kind.NOT_ALLOWED || refusal.kind() == Kind.SECTION_PLACE;
    if (!misplaced || directive.isEmpty()) {
      return false;
    }
    Optional<Directive> section = directive.get().section();
    String where = section.map(s -> "inside " + s.name() + ">").orElse("outside of a section");
    RuleContext.Report report =
        context.report(this, refusal, Tags.written(directive.get()) + " cannot stand " + where);
    section
        .filter(s -> s.line().source().equals(context.source())) // an Include may stand in one
        .ifPresent(s -> report.related(s.line().wordsSpan(), "this section"));
    return report
        .help(section.isPresent() ? "move it out of the section" : "move it into one")
        .add();
  }
}
