package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** A whole file system that everybody may read. */
final class RootGranted implements Rule {
  @Override
  public String id() {
    return "root-granted";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equalsIgnoreCase("Require") && context.resolution().context() == Context.SERVER;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Optional<Directive> section = directive.section();
    boolean open = directive.arguments().rawArguments().strip().matches("(?i)all\\s+granted");
    if (!open || !directive.isRead() || section.isEmpty() || !isRoot(section.get())) {
      return;
    }
    context
        .report(
            this,
            directive.line().wordsSpan(),
            "everybody may read what lies anywhere on this machine, as soon as a URL leads there")
        .help("write Require all denied here, and grant in the directories that are served")
        .add();
  }

  private static boolean isRoot(Directive section) {
    String text = SourceFile.display(section.arguments().rawArguments()).strip();
    return section.name().equalsIgnoreCase("<Directory")
        && text.replaceFirst(">$", "").replace("\"", "").strip().equals("/");
  }
}
