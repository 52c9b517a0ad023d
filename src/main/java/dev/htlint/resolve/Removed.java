package dev.htlint.resolve;

import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines that count as commented out, because httpd refused them: an opening tag goes together
 * with the tag that closes it, so that what the section held is judged where the section stood. A
 * line is known by where it begins.
 */
final class Removed {
  private final Set<Integer> removed = new HashSet<>();
  private final List<Line> lines;
  private @Nullable Map<Line, Line> partners;

  Removed(List<Line> lines) {
    this.lines = lines;
  }

  boolean isEmpty() {
    return removed.isEmpty();
  }

  boolean contains(Line line) {
    return removed.contains(line.start());
  }

  void add(Line line) {
    removed.add(line.start());
    Line partner = partners().get(line);
    if (partner != null) {
      removed.add(partner.start());
    }
  }

  /** Whether a tag closes the section that {@code tag} opens. */
  boolean hasPartner(Line tag) {
    return partners().containsKey(tag);
  }

  private Map<Line, Line> partners() {
    Map<Line, Line> known = partners;
    if (known == null) {
      known = pair(lines);
      partners = known;
    }
    return known;
  }

  /** Pairs tags of the same name, whatever stands between them. */
  private static Map<Line, Line> pair(List<Line> lines) {
    Map<Line, Line> partners = new HashMap<>();
    Map<String, Deque<DirectiveLine>> open = new HashMap<>();
    for (Line line : lines) {
      if (line instanceof DirectiveLine directive) {
        String name = tagName(directive);
        Deque<DirectiveLine> waiting = open.computeIfAbsent(name, n -> new ArrayDeque<>());
        if (directive.kind() == DirectiveLine.Kind.OPEN) {
          waiting.push(directive);
        } else if (directive.kind() == DirectiveLine.Kind.CLOSE && !waiting.isEmpty()) {
          partners.put(waiting.pop(), directive);
        }
      }
    }
    return partners;
  }

  /** The letters of a tag's name in lower case, empty where the tag has none. */
  static String tagName(DirectiveLine tag) {
    String name = tag.name();
    int start = name.startsWith("</") ? 2 : name.startsWith("<") ? 1 : name.length();
    int end = start;
    while (end < name.length() && isNameCharacter(name.charAt(end), end == start)) {
      end++;
    }
    return name.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isNameCharacter(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (!first && c >= '0' && c <= '9');
  }
}
