package dev.htlint.tree;

import dev.htlint.tree.Node.Leaf;
import dev.htlint.tree.Node.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Nests lines by a stack, as their author meant them: a closing tag closes the innermost section if
 * the names agree, and otherwise stands as a line of its own. How httpd nests them depends on the
 * server, and is the resolver's matter. Depth is bounded by memory only.
 */
final class Nesting {
  private record Open(DirectiveLine tag, List<Node> around) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private List<Node> current = new ArrayList<>();

  private Nesting() {}

  static List<Node> of(List<Line> lines) {
    Nesting nesting = new Nesting();
    for (Line line : lines) {
      nesting.add(line);
    }
    while (!nesting.open.isEmpty()) {
      nesting.close(Optional.empty());
    }
    return nesting.current;
  }

  private void add(Line line) {
    if (line instanceof DirectiveLine directive) {
      switch (directive.kind()) {
        case OPEN -> {
          open.push(new Open(directive, current));
          current = new ArrayList<>();
          return;
        }
        case CLOSE -> {
          Open innermost = open.peek();
          if (innermost != null && agree(innermost.tag().name(), directive.name())) {
            close(Optional.of(directive));
            return;
          }
        }
        case DIRECTIVE -> {}
      }
    }
    current.add(new Leaf(line));
  }

  private void close(Optional<DirectiveLine> tag) {
    Open innermost = open.pop();
    List<Node> body = current;
    current = innermost.around();
    current.add(new Section(innermost.tag(), body, tag));
  }

  private static boolean agree(String openTag, String closeTag) {
    return bare(openTag, 1).equals(bare(closeTag, 2));
  }

  private static String bare(String tag, int from) {
    int end = tag.endsWith(">") ? tag.length() - 1 : tag.length();
    return tag.substring(Math.min(from, end), end).toLowerCase(Locale.ROOT);
  }
}
