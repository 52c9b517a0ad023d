package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A guard around directives that a server may not know, with which it passes over them. Directives
 * of one module that follow each other get one guard, which the first of them proposes.
 */
final class Guarding {
  private final RuleContext context;
  private final List<Line> lines;
  private final DirectiveLine first;
  private final Set<String> modules;

  private Guarding(RuleContext context, DirectiveLine first, Set<String> modules) {
    this.context = context;
    this.lines = context.resolution().file().lines();
    this.first = first;
    this.modules = modules;
  }

  /** The guard around {@code directive} and those behind it; empty where one before proposes it. */
  static Optional<Fix> of(Directive directive, List<DirectiveEntry> entries, RuleContext context) {
    DirectiveLine line = directive.line();
    if (directive.isSection() || !LineFix.isOwn(directive)) {
      return Optional.empty();
    }
    Guarding guarding = new Guarding(context, line, modules(entries));
    int index = guarding.index();
    return guarding.neighbour(index, -1) == index
        ? Optional.of(guarding.fix(index))
        : Optional.empty();
  }

  private Fix fix(int index) {
    int last = index;
    for (int next = neighbour(last, 1); next != last; next = neighbour(last, 1)) {
      last = next;
    }
    SourceFile source = context.source();
    String indentation = LineFix.indentation(first);
    String lineEnd = LineFix.lineEnd(source, first);
    String inner = indentation.startsWith("\t") ? "\t" : "  ";
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.insert(first.start(), indentation + opening() + lineEnd + inner));
    for (int i = index + 1; i <= last; i++) {
      Line line = lines.get(i);
      if (LineFix.contentEnd(source, line) > line.start()) {
        edits.add(Edit.insert(line.start(), inner));
      }
    }
    String closing = opening().replaceFirst("<(\\w+).*", "</$1>");
    boolean ended = LineFix.contentEnd(source, lines.get(last)) < lines.get(last).end();
    edits.add(
        Edit.insert(
            lines.get(last).end(),
            ended ? indentation + closing + lineEnd : lineEnd + indentation + closing));
    return new Fix("put it between " + opening() + " and " + closing, false, edits);
  }

  /** One module is asked for; where several bring the directive, the directive is. */
  private String opening() {
    return modules.size() == 1
        ? "<IfModule " + modules.iterator().next() + ">"
        : "<IfDirective " + first.name() + ">";
  }

  private int index() {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).end() <= first.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The next line in one direction that belongs behind the same guard, or {@code index} itself. */
  private int neighbour(int index, int step) {
    for (int i = index + step; i >= 0 && i < lines.size(); i += step) {
      if (lines.get(i) instanceof DirectiveLine line) {
        return belongs(line) ? i : index;
      }
    }
    return index;
  }

  private boolean belongs(DirectiveLine line) {
    return line.kind() == DirectiveLine.Kind.DIRECTIVE
        && !line.hasVariables()
        && modules(entries(line)).equals(modules);
  }

  private List<DirectiveEntry> entries(DirectiveLine line) {
    return Catalog.get().directives(line.name()).stream()
        .filter(entry -> entry.isIn(context.server().version()))
        .toList();
  }

  /** The modules that bring these. */
  static Set<String> modules(List<DirectiveEntry> entries) {
    return entries.stream()
        .map(DirectiveEntry::module)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
