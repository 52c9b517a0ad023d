package dev.htlint.fix;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the changes that findings propose, and looks again until there is nothing left to change. A
 * pure function of its arguments; bytes outside of the edits stay as they are.
 */
public final class Fixer {
  /**
   * How often a text is looked at and changed; fixes that undo each other must not go on forever.
   */
  private static final int ROUNDS = 10;

  private Fixer() {}

  /**
   * What became of a file.
   *
   * @param text what the revision makes of the file
   * @param count how many findings were fixed
   * @param remaining the findings in the new text
   */
  public record Fixed(Revision revision, SourceFile text, int count, List<Diagnostic> remaining) {
    public Fixed {
      remaining = List.copyOf(remaining);
    }

    /** Whether anything was changed. */
    public boolean isChanged() {
      return !revision.changes().isEmpty();
    }
  }

  /**
   * Fixes {@code source}. Where two fixes of a round touch the same bytes, the first one is made;
   * the other has its turn in the next round if the finding is still there.
   *
   * @param lint finds what is wrong with a text
   */
  public static Fixed fix(
      SourceFile source, Function<SourceFile, List<Diagnostic>> lint, FixChoice choice) {
    Revision revision = Revision.of(source);
    SourceFile text = source;
    List<Diagnostic> findings = lint.apply(source);
    int fixed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Round made = new Round();
      for (Diagnostic finding : findings) {
        choice.of(finding).ifPresent(made::add);
      }
      if (made.count == 0) {
        break;
      }
      fixed += made.count;
      revision = revision.with(new ArrayList<>(made.edits.values()));
      text = revision.text();
      findings = lint.apply(text);
    }
    return new Fixed(revision, text, fixed, findings);
  }

  /** The edits that are made together. */
  private static final class Round {
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();
    private int count;

    void add(Fix fix) {
      if (fix.edits().stream().noneMatch(edit -> touches(edit.span()))) {
        fix.edits().forEach(edit -> edits.put(edit.span().start(), edit));
        count++;
      }
    }

    /** Whether there is an edit of the same bytes, or one that begins at the same place. */
    private boolean touches(Span span) {
      return overlaps(edits.floorEntry(span.start()), span)
          || overlaps(edits.ceilingEntry(span.start()), span);
    }

    private static boolean overlaps(Map.@Nullable Entry<Integer, Edit> entry, Span span) {
      if (entry == null) {
        return false;
      }
      Span other = entry.getValue().span();
      return other.start() == span.start()
          || (other.start() < span.end() && span.start() < other.end());
    }
  }
}
