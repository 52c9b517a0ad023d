package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** An {@code <IfModule>} that asks for a module nobody has heard of. */
final class IfmoduleUnknownModule implements Rule {
  @Override
  public String id() {
    return "ifmodule-unknown-module";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return ModuleTest.isAskedBy(name);
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Optional<ModuleTest> test = ModuleTest.of(directive);
    if (test.isEmpty()) {
      return;
    }
    String module = test.get().module();
    if (Catalog.get().module(module).isPresent()
        || context.server().hasModule(module)
        || test.get().meant().isPresent()) {
      return;
    }
    RuleContext.Report report =
        context
            .report(
                this,
                directive.line().argumentsSpan(),
                "no module is known by the name " + SourceFile.display(module))
            .label(test.get().consequence())
            .outcome(Outcome.IGNORED);
    List<String> near = Catalog.get().nearModules(module);
    if (!near.isEmpty()) {
      report.help("did you mean " + String.join(" or ", near) + "?");
      if (near.size() == 1) {
        test.get().asking(directive, near.get(0)).ifPresent(report::fix);
      }
    }
    report.add();
  }
}
