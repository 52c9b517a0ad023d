package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Guard;
import dev.htlint.resolve.Resolution;
import dev.htlint.rules.RewriteBlocks.Block;
import dev.htlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** RewriteRule that no request can meet: by its slash, by its conditions, by a rule in front. */
final class RewriteRuleNeverMatches implements Rule {
  private static final Set<String> EVERYTHING =
      Set.of("^", "$", ".*", "(.*)", "^.*", "^(.*)", ".*$", "(.*)$", "^.*$", "^(.*)$");

  /** The first rule that one in front keeps every request from, for each such one. */
  private record Shadows(Set<Directive> seen) {}

  @Override
  public String id() {
    return "rewrite-rule-never-matches";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("RewriteRule") && context.resolution().context() == Context.HTACCESS;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Order order = context.view(Order.class, file -> Order.of(file, context));
    Integer index = order.indices().get(directive);
    if (index == null || order.off()) {
      return;
    }
    Block block = order.blocks().get(index);
    if (!slash(block, order, index, context) && !shadow(block, order, index, context)) {
      Contradiction.of(block).ifPresent(found -> report(found, block, context));
    }
  }

  /**
   * What is asked of each rule about the others, found out once for the file.
   *
   * @param off whether no rule is applied at all
   * @param indices the place of each rule among the blocks
   * @param slashFrom the first rule that may be handed a path with a slash in front
   * @param takers the rules that no request gets past
   */
  private record Order(
      List<Block> blocks,
      boolean off,
      Map<Directive, Integer> indices,
      int slashFrom,
      List<Integer> takers) {
    static Order of(Resolution file, RuleContext context) {
      RewriteBlocks all = context.view(RewriteBlocks.class, RewriteBlocks::of);
      Map<Directive, Integer> indices = new HashMap<>();
      List<Integer> takers = new ArrayList<>();
      for (int i = 0; i < all.blocks().size(); i++) {
        Block block = all.blocks().get(i);
        indices.put(block.rule().directive(), i);
        if (!all.skips() && takesAll(block)) {
          takers.add(i);
        }
      }
      return new Order(
          all.blocks(),
          RewriteBlocks.isOff(file),
          indices,
          firstWithSlash(all.blocks(), file),
          takers);
    }
  }

  // ----------------------------------------------------------------------------------- the slash

  private boolean slash(Block block, Order order, int index, RuleContext context) {
    int at = LeadingSlash.in(block.pattern());
    if (at < 0 || block.section().isPresent() || index >= order.slashFrom()) {
      return false;
    }
    String better = LeadingSlash.without(block.pattern(), at);
    String words = context.source().latin1(block.rule().directive().line().wordsSpan());
    int start = words.indexOf(block.pattern(), "RewriteRule".length());
    RuleContext.Report report =
        report(
                block,
                context,
                "in a .htaccess file the path that a pattern is held against never begins with a"
                    + " slash")
            .help(
                "leave the slash out: the path begins behind the folder in which the file stands");
    if (start >= 0 && !better.isEmpty()) {
      String written =
          words.substring(0, start) + better + words.substring(start + block.pattern().length());
      LineFix.rewrite(block.rule().directive(), written)
          .ifPresent(edit -> report.fix(Fix.unsafe("leave the slash out", edit)));
    }
    return report.add();
  }

  /** The first rule before which another one may leave a path that begins with a slash. */
  private static int firstWithSlash(List<Block> blocks, Resolution file) {
    for (Directive directive : file.directives()) {
      if (directive.writtenName().equalsIgnoreCase("RewriteOptions")) {
        return 0; // a path without the folder, or rules from elsewhere in front
      }
    }
    boolean again = false;
    for (Block block : blocks) {
      again |= block.has("n");
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String target = block.substitution();
      boolean ends = isEnd(block) || block.has("r");
      if (!ends && !target.isEmpty() && "/$%\\".indexOf(target.charAt(0)) >= 0) {
        return again ? 0 : i + 1;
      }
    }
    return blocks.size();
  }

  private static boolean isEnd(Block block) {
    return block.has("l")
        || block.has("end")
        || block.has("f")
        || block.has("g")
        || block.has("p")
        || block.has("pt");
  }

  // ---------------------------------------------------------------------------------- the shadow

  private boolean shadow(Block block, Order order, int index, RuleContext context) {
    for (int taker : order.takers()) {
      if (taker >= index) {
        return false;
      }
      Block before = order.blocks().get(taker);
      if (before.section().equals(block.section())
          && isSurer(before.rule().directive(), block.rule().directive())) {
        Set<Directive> told =
            context.view(Shadows.class, file -> new Shadows(new HashSet<>())).seen();
        if (!told.add(before.rule().directive())) {
          return true; // one is enough
        }
        return report(block, context, "a rule in front of this one takes every request")
            .related(before.rule().directive().line().wordsSpan(), "no request gets past this rule")
            .help("put the rule in front of the other one, or remove it")
            .add();
      }
    }
    return false;
  }

  private static boolean takesAll(Block block) {
    return EVERYTHING.contains(block.pattern())
        && block.conditions().isEmpty()
        && block.certain()
        && isEnd(block)
        && !block.has("ns")
        && !block.has("n");
  }

  /** Whether httpd reads {@code before} wherever it reads {@code directive}. */
  private static boolean isSurer(Directive before, Directive directive) {
    Optional<Guard> wanted = before.guard();
    if (wanted.isEmpty()) {
      return true;
    }
    for (Optional<Guard> at = directive.guard(); at.isPresent(); at = at.get().outer()) {
      if (at.get().tag() == wanted.get().tag()) {
        return true;
      }
    }
    return false;
  }

  // ------------------------------------------------------------------------------ the conditions

  private void report(Contradiction found, Block block, RuleContext context) {
    report(block, context, "two conditions of this rule never hold together")
        .related(found.first().directive().line().wordsSpan(), "this one")
        .related(found.second().directive().line().wordsSpan(), "and this one")
        .help("if one of them is enough, the first one wants [OR]")
        .add();
  }

  private RuleContext.Report report(Block block, RuleContext context, String message) {
    Span words = block.rule().directive().line().wordsSpan();
    return context
        .report(this, words, message)
        .label("this rule is never applied")
        .outcome(Outcome.IGNORED);
  }
}
