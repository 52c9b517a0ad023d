package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.catalog.Origin;
import dev.htlint.catalog.Replacement;
import dev.htlint.catalog.Replacements;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Guard;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** An {@code <IfModule>} that names a module in a way, or at a place, that cannot match. */
final class IfmoduleNeverMatches implements Rule {
  /** How many sections around are asked: many more than anybody writes one inside the other. */
  private static final int DEPTH = 50;

  @Override
  public String id() {
    return "ifmodule-never-matches";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return ModuleTest.isAskedBy(name);
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Optional<ModuleTest> asked = ModuleTest.of(directive);
    if (asked.isEmpty() || context.server().hasModule(asked.get().module())) {
      if (asked.isPresent()) {
        contradiction(asked.get(), directive, context);
      }
      return;
    }
    ModuleTest test = asked.get();
    Optional<ModuleEntry> meant = test.meant();
    if (meant.isPresent()) {
      RuleContext.Report report =
          report(
                  directive,
                  context,
                  "<IfModule> compares names exactly: \""
                      + SourceFile.display(test.module())
                      + "\" matches no module",
                  test.consequence())
              .help("write " + meant.get().file());
      test.asking(directive, meant.get().file()).ifPresent(report::fix);
      report.add();
      return;
    }
    Catalog.get()
        .module(test.module())
        .filter(module -> !module.isIn(context.server().version()))
        .filter(module -> module.origin() == Origin.REMOVED)
        .ifPresent(
            module ->
                report(
                        directive,
                        context,
                        module.title()
                            + " is not part of Apache "
                            + context.server().version()
                            + module.until().map(last -> ": " + last + " had it last").orElse(""),
                        test.consequence())
                    .severity(Severity.NOTE)
                    .help(
                        Replacements.find(module.file())
                            .map(Replacement::help)
                            .orElse("remove the section"))
                    .add());
  }

  private void contradiction(ModuleTest test, Directive directive, RuleContext context) {
    Optional<Guard> at = directive.guard();
    for (int depth = 0; depth < DEPTH && at.isPresent(); depth++, at = at.get().outer()) {
      Optional<ModuleTest> around = ModuleTest.of(at.get().tag());
      if (around.isPresent()
          && around.get().module().equals(test.module())
          && around.get().negated() != test.negated()) {
        report(
                directive,
                context,
                "this contradicts the <IfModule> around it",
                "what it holds is never read")
            .related(at.get().tag().line().wordsSpan(), "asks for the opposite")
            .help("close the section around it first, or remove this one")
            .add();
        return;
      }
    }
  }

  private RuleContext.Report report(
      Directive directive, RuleContext context, String message, String consequence) {
    return context
        .report(this, directive.line().argumentsSpan(), message)
        .label(consequence)
        .outcome(Outcome.IGNORED);
  }
}
