package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
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
    if (directive.isEmpty()) {
      return false;
    }
    if (refusal.kind() == Kind.SECTION_PLACE) {
      String title = directive.get().name() + ">";
      return context
          .report(this, refusal, title + " cannot stand inside a section that limits methods")
          .help("put it outside of the section around it")
          .add();
    }
    if (refusal.kind() != Kind.NOT_ALLOWED) {
      return false;
    }
    DirectiveEntry entry = directive.get().entries().get(0);
    Optional<Directive> section = directive.get().section();
    String where = section.map(s -> "inside " + s.name() + ">").orElse("outside of a section");
    RuleContext.Report report =
        context.report(this, refusal, entry.title() + " cannot stand " + where);
    section.ifPresent(s -> report.related(s.line().wordsSpan(), "inside this section"));
    return report
        .help(section.isPresent() ? "move it out of the section" : "move it into one")
        .add();
  }
}
