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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    if (context.view(Likely.class, file -> Likely.of(context)).rules().contains(directive)) {
      String path = context.source().path();
      Taken taken =
          context
              .view(Files.class, f -> new Files(TakenFiles.in(FolderWorlds.of(context), path)))
              .taken()
              .get(context.source().line(directive.line().start()));
      if (taken != null) {
        report(taken, directive, context);
      }
    }
  }

  /** What the rules of a file take, by their lines. */
  private record Files(Map<Integer, Taken> taken) {}

  /** The rules that look as if the conditions in front of the one before were meant for them. */
  private record Likely(Set<Directive> rules) {
    static Likely of(RuleContext context) {
      RewriteBlocks all = context.view(RewriteBlocks.class, RewriteBlocks::of);
      Set<Directive> rules = new HashSet<>();
      for (int i = 1; i < all.blocks().size() && !all.skips(); i++) {
        Block block = all.blocks().get(i);
        if (isLikely(all.blocks().get(i - 1), block)) {
          rules.add(block.rule().directive());
        }
      }
      return new Likely(rules);
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
