package dev.htlint.lint;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.CommentLine;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import dev.htlint.tree.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a file that keep findings back, what each of them covers, and which were of use.
 * Where several cover a finding, the innermost one keeps it back.
 */
public final class Ignores {
  /** One name in one comment, and the bytes for which it holds. */
  private static final class Entry {
    final Ignore ignore;
    final Ignore.Word name;
    final Span covered;
    boolean used;

    Entry(Ignore ignore, Ignore.Word name, Span covered) {
      this.ignore = ignore;
      this.name = name;
      this.covered = covered;
    }
  }

  private static final Span EVERYTHING = new Span(0, Integer.MAX_VALUE);

  /** Rules about these comments themselves: what they find is known after all was counted. */
  private static final Set<String> ABOUT_IGNORES = Set.of("unknown-ignore", "unused-ignore");

  private final SourceFile source;
  private final Set<String> rules;
  private final List<Ignore> comments;
  private final List<Entry> entries = new ArrayList<>();

  private Ignores(SourceFile source, Set<String> rules, List<Ignore> comments) {
    this.source = source;
    this.rules = Set.copyOf(rules);
    this.comments = comments;
  }

  /**
   * The comments of {@code file}.
   *
   * @param rules the ids of all rules that there are
   */
  static Ignores of(ConfigFile file, Set<String> rules) {
    List<Ignore> comments = new ArrayList<>();
    Map<Ignore, DirectiveLine> next = new HashMap<>();
    List<Ignore> waiting = new ArrayList<>();
    for (Line line : file.lines()) {
      if (line instanceof CommentLine comment) {
        Ignore.of(file.source(), comment)
            .ifPresent(
                ignore -> {
                  comments.add(ignore);
                  waiting.add(ignore);
                });
      } else if (line instanceof DirectiveLine directive && !waiting.isEmpty()) {
        waiting.forEach(ignore -> next.put(ignore, directive));
        waiting.clear();
      }
    }
    Ignores ignores = new Ignores(file.source(), rules, comments);
    if (!comments.isEmpty()) {
      ignores.cover(next, next.isEmpty() ? Map.of() : sectionEnds(file));
    }
    return ignores;
  }

  /** Whether there are none, so that nothing is to be done. */
  boolean isEmpty() {
    return comments.isEmpty();
  }

  private void cover(Map<Ignore, DirectiveLine> next, Map<DirectiveLine, Integer> sectionEnds) {
    for (Ignore ignore : comments) {
      if (!ignore.isMeant()) {
        continue;
      }
      DirectiveLine line = next.get(ignore);
      int start = ignore.line().end();
      int end = line == null ? start : sectionEnds.getOrDefault(line, line.end());
      Span covered = ignore.coversFile() ? EVERYTHING : new Span(start, end);
      for (Ignore.Word name : ignore.names()) {
        entries.add(new Entry(ignore, name, covered));
      }
    }
  }

  /** Where the section of each opening tag ends: behind its closing tag, or with the file. */
  private static Map<DirectiveLine, Integer> sectionEnds(ConfigFile file) {
    Map<DirectiveLine, Integer> ends = new HashMap<>();
    Deque<Node> open = new ArrayDeque<>(file.nodes());
    while (!open.isEmpty()) {
      if (open.pop() instanceof Node.Section section) {
        int end = section.close().map(DirectiveLine::end).orElse(file.source().length());
        ends.put(section.open(), end);
        section.body().forEach(open::push);
      }
    }
    return ends;
  }

  /**
   * Parts findings from those that a comment keeps back, and takes note of the comments that did.
   *
   * @param all in the order of their lines
   */
  Findings part(List<Diagnostic> all) {
    Map<String, Deque<Entry>> open = new HashMap<>();
    List<Diagnostic> reported = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    List<Entry> begun = begin(open);
    int next = 0;
    for (Diagnostic found : all) {
      int place = source.lineSpan(found.line()).start();
      while (next < begun.size() && begun.get(next).covered.start() <= place) {
        Entry entry = begun.get(next++);
        open.computeIfAbsent(entry.name.text(), name -> new ArrayDeque<>()).push(entry);
      }
      Entry keeper = innermost(open.get(found.rule()), place);
      if (keeper == null) {
        reported.add(found);
      } else {
        keeper.used = true;
        suppressed.add(new Suppressed(found, keeper.ignore.reason()));
      }
    }
    return new Findings(reported, suppressed);
  }

  /** Opens what covers the file; the rest in the order in which it begins. */
  private List<Entry> begin(Map<String, Deque<Entry>> open) {
    List<Entry> rest = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.ignore.coversFile()) {
        open.computeIfAbsent(entry.name.text(), name -> new ArrayDeque<>()).push(entry);
      } else {
        rest.add(entry);
      }
    }
    return rest;
  }

  /** What is covered nests or lies apart: what has ended on top covers nothing any more. */
  private static @Nullable Entry innermost(@Nullable Deque<Entry> open, int place) {
    while (open != null && !open.isEmpty()) {
      Entry top = open.peek();
      if (place < top.covered.end()) {
        return top;
      }
      open.pop();
    }
    return null;
  }

  /** Every comment that was read, meant or not. */
  public List<Ignore> comments() {
    return List.copyOf(comments);
  }

  /** The ids of all rules. */
  public Set<String> rules() {
    return rules;
  }

  /** The names of rules that kept nothing back, with the comments in which they stand. */
  public Map<Ignore.Word, Ignore> unused() {
    Map<Ignore.Word, Ignore> unused = new HashMap<>();
    for (Entry entry : entries) {
      String name = entry.name.text();
      if (!entry.used && rules.contains(name) && !ABOUT_IGNORES.contains(name)) {
        unused.put(entry.name, entry.ignore);
      }
    }
    return unused;
  }
}
