package dev.htlint.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.parse.ConfigParser;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.Line;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines parsed in pieces are the lines of the whole file, wherever it is cut. */
class PiecesTest {
  private static final SourceFile SOURCE =
      SourceFile.ofLatin1(
          "server.conf",
          """
          # a comment \\
          that goes on

          <Directory "/srv/www">
            AddOutputFilterByType DEFLATE text/html \\
              text/css \\\r
              text/plain
            Options -Indexes
          </Directory>
          Redirect /old "/new
          """
              .repeat(20));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16, 50, 51, 1000, 100_000})
  void sameLines(int size) {
    List<Line> whole = ConfigParser.parse(SOURCE).lines();
    List<Line> pieces = Pieces.of(SOURCE, size);
    assertThat(pieces).extracting(Line::span).isEqualTo(spans(whole));
    assertThat(pieces)
        .extracting(Object::getClass)
        .isEqualTo(whole.stream().map(Object::getClass).toList());
    assertThat(pieces).hasSameSizeAs(whole);
    assertThat(pieces.get(whole.size() - 1).end()).isEqualTo(SOURCE.length());
  }

  private static List<Span> spans(List<Line> lines) {
    return lines.stream().map(Line::span).toList();
  }
}
