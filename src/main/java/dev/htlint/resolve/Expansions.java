package dev.htlint.resolve;

import dev.htlint.resolve.Macros.Macro;
import dev.htlint.resolve.Macros.Place;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Words;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The macros that are being expanded, one inside the other: to httpd, files that it reads. */
final class Expansions {
  private static final class Expansion {
    final Macro macro;
    final Place place;
    final DirectiveLine use;
    final Iterator<String> lines;
    int line;

    Expansion(Macro macro, Place place, DirectiveLine use, Iterator<String> lines) {
      this.macro = macro;
      this.place = place;
      this.use = use;
      this.lines = lines;
    }
  }

  private final String fileName;
  private final Deque<Expansion> expansions = new ArrayDeque<>();
  private @Nullable DirectiveLine left;
  private String begun = "";

  /** Each once: a macro that uses itself is refused. */
  private final Set<String> names = new HashSet<>();

  Expansions(String fileName) {
    this.fileName = fileName;
  }

  /** Whether a macro is being expanded; ends those that have no line left. */
  boolean hasLine() {
    while (!expansions.isEmpty() && !expansions.getFirst().lines.hasNext()) {
      names.remove(expansions.pop().macro.name());
    }
    return !expansions.isEmpty();
  }

  /**
   * The next line, with those joined that it goes on over; null where it goes on beyond the last
   * line of all, see {@link #takeBegun}.
   */
  @Nullable String nextLine() {
    StringBuilder physical = new StringBuilder();
    do {
      Expansion innermost = expansions.getFirst();
      left = innermost.use;
      innermost.line++;
      physical.append(innermost.lines.next()).append('\n');
      String joined = Words.joined(physical.toString());
      if (joined.endsWith("\n")) {
        return joined;
      }
      if (!hasLine()) {
        begun = joined;
        return null;
      }
    } while (true);
  }

  /** The Use behind whose lines the file's next line is read, once; null where there is none. */
  @Nullable DirectiveLine takeLeft() {
    DirectiveLine use = left;
    left = null;
    return use;
  }

  /** What of the file's next line the last line of a macro was, once; often nothing. */
  String takeBegun() {
    String text = begun;
    begun = "";
    return text;
  }

  /** The Use to which the innermost macro's lines belong. */
  DirectiveLine use() {
    return expansions.getFirst().use;
  }

  /** The names of the macros that are being expanded. */
  Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** Begins to expand {@code macro} where {@code use} stands. */
  void begin(Macro macro, DirectiveLine use, List<String> lines) {
    expansions.push(new Expansion(macro, place(use), use, lines.iterator()));
    names.add(macro.name());
    left = use;
  }

  /** File and line of {@code line} as httpd names them: a macro's lines are a file to it. */
  Place place(DirectiveLine line) {
    Expansion innermost = expansions.peek();
    return innermost == null
        ? new Place(fileName, line.lastLine())
        : new Place(fileName, innermost.line, innermost.macro, innermost.place);
  }
}
