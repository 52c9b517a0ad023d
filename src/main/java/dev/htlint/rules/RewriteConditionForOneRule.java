package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.rewrite.TakenFiles;
import dev.htlint.rewrite.TakenFiles.Taken;
import dev.htlint.rules.RewriteBlocks.Block;
import dev.htlint.rules.RewriteBlocks.Line;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Conditions that leave files alone, meant for two rules but bound to the first: shown by a file
 * that the second one takes, which leads to the same target.
 */
final class RewriteConditionForOneRule implements Rule {
  @Override
  public String id() {
    return "rewrite-condition-for-one-rule";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("RewriteRule") && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    RewriteBlocks all = context.view(RewriteBlocks.class, RewriteBlocks::of);
    List<Block> blocks = all.blocks();
    for (int i = 1; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.rule().directive() == directive
          && !all.skips()
          && isLikely(blocks.get(i - 1), block)) {
        int line = context.source().line(directive.line().start());
        TakenFiles.by(FolderWorlds.of(context), context.source().path(), line)
            .ifPresent(taken -> report(taken, directive, context));
      }
    }
  }

  private static boolean isLikely(Block before, Block block) {
    return block.conditions().isEmpty()
        && block.section().isEmpty()
        && before.section().isEmpty()
        && before.certain()
        && block.certain()
        && before.conditions().stream().anyMatch(RewriteConditionForOneRule::sparesFiles)
        && target(before).isPresent()
        && target(before).equals(target(block));
  }

  private static boolean sparesFiles(Line condition) {
    return condition.words().first().equalsIgnoreCase("%{REQUEST_FILENAME}")
        && condition.words().second().equals("!-f");
  }

  /** What a rule asks for within the server. */
  private static Optional<String> target(Block block) {
    String substitution = block.substitution();
    boolean leaves = block.has("r") || block.has("p") || block.has("f") || block.has("g");
    return leaves || substitution.equals("-") || substitution.contains("://")
        ? Optional.empty()
        : Optional.of(substitution.replaceFirst("(?s)\\?.*", ""));
  }

  private void report(Taken taken, Directive directive, RuleContext context) {
    context
        .report(
            this,
            directive.line().wordsSpan(),
            "the conditions above hold for the rule in front of this one alone")
        .label(
            SourceFile.display(taken.url())
                + " is there, but "
                + SourceFile.display(taken.served())
                + " is delivered")
        .help("repeat them in front of this rule")
        .add();
  }
}
