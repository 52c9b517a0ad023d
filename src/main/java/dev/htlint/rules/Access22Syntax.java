package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.rules.access.AccessBlock;
import dev.htlint.rules.access.AccessBlock.Conversion;
import dev.htlint.rules.access.AccessBlocks;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.DirectiveLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Order, Allow, Deny and Satisfy, which only mod_access_compat knows in httpd 2.4. */
final class Access22Syntax implements Rule {
  private static final String MODULE = "mod_access_compat.c";

  /** Of a longer replacement one sees more in an editor than in a help text. */
  private static final int MOST_LINES = 20;

  @Override
  public String id() {
    return "access-2-2-syntax";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    Optional<Directive> directive = refusal.directive();
    if (refusal.kind() != Kind.UNKNOWN_DIRECTIVE
        || directive.filter(d -> AccessBlocks.isOld(d.writtenName())).isEmpty()) {
      return false;
    }
    String message =
        SourceFile.display(directive.get().writtenName())
            + " is of httpd 2.2: only mod_access_compat knows it, which this server does not load";
    RuleContext.Report report =
        context
            .report(this, refusal, message)
            .severity(Severity.ERROR)
            .help(module(context) + "\nor " + help(directive.get(), context));
    fix(directive.get(), context).ifPresent(report::fix);
    return report.add();
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return AccessBlocks.isOld(name);
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Optional<AccessBlock> block = blocks(context).around(directive);
    if (block.filter(around -> around.first() == directive).isEmpty()) {
      return;
    }
    boolean guarded = directive.guard().filter(g -> g.asksFor(MODULE, symbol())).isPresent();
    RuleContext.Report report =
        context
            .report(this, directive.line().wordsSpan(), message(block.get()))
            .label(
                guarded
                    ? "a server without mod_access_compat passes over this"
                    : "a server without mod_access_compat answers 500")
            .help(help(directive, context));
    if (context.server().declared()) {
      report.severity(Severity.NOTE); // this server takes it, and shall for long
    }
    block.get().requires().stream()
        .findFirst()
        .ifPresent(require -> report.related(require.line().wordsSpan(), "beside this"));
    fix(directive, context).ifPresent(report::fix);
    report.add();
  }

  /** The new lines in place of the first old one; comments and what else stands there stay. */
  private static Optional<Fix> fix(Directive directive, RuleContext context) {
    Optional<AccessBlock> block =
        blocks(context).around(directive).filter(around -> around.first() == directive);
    Optional<Conversion> conversion =
        conversion(block, context)
            .filter(found -> block.filter(Access22Syntax::isUndivided).isPresent());
    if (conversion.isEmpty()) {
      return Optional.empty();
    }
    SourceFile source = context.source();
    DirectiveLine first = directive.line();
    String indentation = LineFix.indentation(first);
    StringBuilder text = new StringBuilder();
    for (String line : conversion.get().lines()) {
      text.append(indentation).append(line).append(LineFix.lineEnd(source, first));
    }
    boolean ended = LineFix.contentEnd(source, first) < first.end();
    if (!ended && !text.isEmpty()) {
      text.setLength(text.length() - LineFix.lineEnd(source, first).length());
    }
    List<Edit> edits = new ArrayList<>();
    for (DirectiveLine line : conversion.get().replaced()) {
      edits.add(new Edit(line.span(), line == first ? text.toString() : ""));
    }
    return Optional.of(new Fix("write Require instead", false, edits));
  }

  /** Whether all of it stands behind the same guards, so that it can stand at one place. */
  private static boolean isUndivided(AccessBlock block) {
    return Stream.concat(block.old().stream(), block.requires().stream())
        .allMatch(directive -> directive.guard().equals(block.first().guard()));
  }

  private static Optional<Conversion> conversion(Optional<AccessBlock> block, RuleContext context) {
    return block
        .flatMap(AccessBlock::conversion)
        .filter(found -> Trial.isTaken(found.lines(), context.resolution()));
  }

  private static String message(AccessBlock block) {
    if (block.requires().isEmpty()) {
      return "this is the syntax of httpd 2.2: in 2.4 only mod_access_compat knows it";
    }
    return block.any()
        ? "syntax of httpd 2.2 beside Require: a request needs to pass one of the two only"
        : "syntax of httpd 2.2 beside Require: a request has to pass both";
  }

  private static String help(Directive directive, RuleContext context) {
    Optional<AccessBlock> block = blocks(context).around(directive);
    if (block.isPresent() && block.get().first() != directive) {
      int line = context.source().line(block.get().first().line().start());
      return "write what line " + line + " says, which takes the place of them all";
    }
    Optional<Conversion> conversion = conversion(block, context);
    if (conversion.filter(found -> found.lines().size() <= MOST_LINES).isEmpty()) {
      return "write Require lines instead: Require all granted, Require all denied,"
          + " Require ip 192.0.2.0/24, Require not ip 192.0.2.7 in a <RequireAll>";
    }
    List<String> lines = conversion.get().lines();
    boolean several = conversion.get().replaced().size() > 1;
    if (lines.isEmpty()) {
      return (several ? "remove these lines" : "remove the line")
          + ": Require says all that is left to say";
    }
    return "write instead"
        + (several ? " of these " + conversion.get().replaced().size() + " lines" : "")
        + ":\n"
        + SourceFile.display(String.join("\n", lines));
  }

  private static AccessBlocks blocks(RuleContext context) {
    return context.view(AccessBlocks.class, AccessBlocks::of);
  }

  private static String module(RuleContext context) {
    DirectiveEntry order = Catalog.get().directives("Order").get(0);
    return ModuleHelp.enabling(order, context.server());
  }

  private static String symbol() {
    return "access_compat_module";
  }
}
