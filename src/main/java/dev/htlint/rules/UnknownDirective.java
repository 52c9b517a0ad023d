package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A name that httpd does not know, whatever modules are loaded. */
final class UnknownDirective implements Rule {
  @Override
  public String id() {
    return "unknown-directive";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    Optional<Directive> directive = refusal.directive();
    if (refusal.kind() != Kind.UNKNOWN_DIRECTIVE || directive.isEmpty()) {
      return false;
    }
    String written = directive.get().writtenName();
    String name = SourceFile.display(written) + (directive.get().isSection() ? ">" : "");
    RuleContext.Report report =
        context.report(
            this,
            refusal,
            "\"" + name + "\" is no directive of Apache " + context.server().version());
    Optional<DirectiveEntry> elsewhere = Catalog.get().directives(written).stream().findFirst();
    if (elsewhere.isPresent()) {
      return report.help(history(elsewhere.get())).add();
    }
    List<String> near = new ArrayList<>();
    for (String candidate : Catalog.get().nearDirectives(written)) {
      String modules = ModuleHelp.titles(Catalog.get().directives(candidate));
      near.add(candidate + (candidate.startsWith("<") ? ">" : "") + " (" + modules + ")");
    }
    if (!near.isEmpty()) {
      report.help("did you mean " + String.join(" or ", near) + "?");
    }
    return report.add();
  }

  private static String history(DirectiveEntry entry) {
    return entry
        .until()
        .map(last -> "it is gone: " + last + " was the last version to know it")
        .or(() -> entry.since().map(first -> "it came with version " + first))
        .orElse("it is not part of a released httpd");
  }
}
