package dev.htlint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.parse.ConfigParser;
import dev.htlint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestingTest {
  /** A section is written as {@code open(body)close}. */
  @ParameterizedTest
  @CsvSource({
    "'A|B', 'A B'",
    "'<a>|B|</a>|C', '<a>(B)</a> C'",
    "'<a x>|</A>', '<a()</A>'",
    "'<a>|<b>|C|</b>|</a>', '<a>(<b>(C)</b>)</a>'",
    "'<a>|<b>|C|</a>', '<a>(<b>(C </a>))'",
    "'<a>|B', '<a>(B)'",
    "'</a>|B', '</a> B'",
    "'<a>|</a x>|B', '<a>()</a B'",
    "'<|</>|A', '<()</> A'",
    "'<a>|#|', '<a>(# _)'"
  })
  void tagsNestByAStack(String lines, String nested) {
    String text = lines.replace('|', '\n') + "\n";
    assertThat(show(ConfigParser.parse(SourceFile.ofLatin1("f", text)).nodes())).isEqualTo(nested);
  }

  private static String show(List<Node> nodes) {
    StringBuilder text = new StringBuilder();
    for (Node node : nodes) {
      text.append(text.isEmpty() ? "" : " ");
      if (node instanceof Node.Section section) {
        text.append(section.open().name()).append('(').append(show(section.body())).append(')');
        section.close().ifPresent(close -> text.append(close.name()));
      } else if (node instanceof Node.Leaf leaf) {
        text.append(
            leaf.line() instanceof DirectiveLine directive
                ? directive.name()
                : leaf.line() instanceof CommentLine ? "#" : "_");
      }
    }
    return text.toString();
  }
}
