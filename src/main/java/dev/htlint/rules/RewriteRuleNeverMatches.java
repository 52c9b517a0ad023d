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
import java.util.HashSet;
import java.util.List;
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
    if (!directive.isRead() || RewriteBlocks.isOff(context.resolution())) {
      return;
    }
    RewriteBlocks all = context.view(RewriteBlocks.class, RewriteBlocks::of);
    for (int i = 0; i < all.blocks().size(); i++) {
      Block block = all.blocks().get(i);
      if (block.rule().directive() == directive) {
        boolean told = slash(block, all, i, context) || shadow(block, all, i, context);
        if (!told) {
          Contradiction.of(block).ifPresent(found -> report(found, block, context));
        }
      }
    }
  }

  // ----------------------------------------------------------------------------------- the slash

  private boolean slash(Block block, RewriteBlocks all, int index, RuleContext context) {
    int at = LeadingSlash.in(block.pattern());
    if (at < 0 || block.section().isPresent() || mayHaveSlash(all, index, context.resolution())) {
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

  /** Whether a rule before this one may leave a path that begins with a slash. */
  private static boolean mayHaveSlash(RewriteBlocks all, int index, Resolution file) {
    boolean again = false;
    for (Block block : all.blocks()) {
      again |= block.has("n");
    }
    for (int i = 0; i < (again ? all.blocks().size() : index); i++) {
      Block before = all.blocks().get(i);
      String target = before.substitution();
      boolean ends = isEnd(before) || before.has("r");
      if (!ends && !target.isEmpty() && "/$%\\".indexOf(target.charAt(0)) >= 0) {
        return true;
      }
    }
    for (Directive directive : file.directives()) {
      if (directive.writtenName().equalsIgnoreCase("RewriteOptions")) {
        return true; // a path without the folder, or rules from elsewhere in front
      }
    }
    return false;
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

  private boolean shadow(Block block, RewriteBlocks all, int index, RuleContext context) {
    if (all.skips()) {
      return false;
    }
    for (int i = 0; i < index; i++) {
      Block before = all.blocks().get(i);
      if (takesAll(before)
          && before.section().equals(block.section())
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
