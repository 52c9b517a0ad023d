package dev.htlint.parse;

import dev.htlint.source.Span;
import dev.htlint.tree.BlankLine;
import dev.htlint.tree.CommentLine;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import dev.htlint.tree.Node;
import java.util.List;
import java.util.Locale;

/**
 * A tree as text, one line a line: its bytes, its kind, its words in brackets, each with its bytes.
 * What a section holds is indented.
 */
final class TreeText {
  private final StringBuilder text = new StringBuilder();

  private TreeText() {}

  static String of(ConfigFile file) {
    TreeText tree = new TreeText();
    tree.add(file.nodes(), "");
    return tree.text.toString();
  }

  private void add(List<Node> nodes, String indent) {
    for (Node node : nodes) {
      if (node instanceof Node.Leaf leaf) {
        add(leaf.line(), indent);
      } else if (node instanceof Node.Section section) {
        add(section.open(), indent);
        add(section.body(), indent + "  ");
        section.close().ifPresent(close -> add(close, indent));
      }
    }
  }

  private void add(Line line, String indent) {
    text.append(indent).append(line.start()).append('-').append(line.end()).append(' ');
    if (line instanceof BlankLine) {
      text.append("blank");
    } else if (line instanceof CommentLine comment) {
      text.append("comment ").append(comment.hash());
    } else if (line instanceof DirectiveLine directive) {
      text.append(directive.kind().name().toLowerCase(Locale.ROOT));
      text.append(directive.hasVariables() ? " variables" : "");
      word(directive.name(), directive.nameSpan());
      for (int i = 0; i < directive.argumentCount(); i++) {
        word(directive.argument(i), directive.argumentSpan(i));
      }
    }
    text.append('\n');
  }

  private void word(String value, Span span) {
    text.append(" [");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        text.append(c);
      } else {
        text.append(String.format("\\x%02x", (int) c));
      }
    }
    text.append("]").append(span.start()).append('-').append(span.end());
  }
}
