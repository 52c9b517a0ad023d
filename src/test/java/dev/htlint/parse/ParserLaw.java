package dev.htlint.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.source.SourceFile;
import dev.htlint.tree.BlankLine;
import dev.htlint.tree.CommentLine;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import java.util.ArrayList;
import java.util.List;

/** What holds for the tree of every file there can be. */
final class ParserLaw {
  private ParserLaw() {}

  static List<String> words(DirectiveLine line) {
    List<String> words = new ArrayList<>(List.of(line.name()));
    for (int i = 0; i < line.argumentCount(); i++) {
      words.add(line.argument(i));
    }
    return words;
  }

  /** The lines tile the file, print it, and hold what {@link ReferenceReader} reads. */
  static void check(byte[] bytes) {
    SourceFile source = new SourceFile("f", bytes);
    ConfigFile file = ConfigParser.parse(source);
    String shown = source.latin1(0, bytes.length);
    assertThat(file.print()).as(shown).isEqualTo(bytes);
    List<ReferenceReader.Logical> expected = ReferenceReader.lines(bytes);
    int end = 0;
    for (int i = 0; i < file.lines().size(); i++) {
      Line line = file.lines().get(i);
      assertThat(line.start()).as(shown).isEqualTo(end);
      end = line.end();
      assertThat(end).as(shown).isGreaterThan(line.start());
      check(line, expected.get(i), shown);
    }
    assertThat(end).as(shown).isEqualTo(bytes.length);
    assertThat(file.lines()).as(shown).hasSameSizeAs(expected);
  }

  private static void check(Line line, ReferenceReader.Logical expected, String shown) {
    assertThat(line.span().end()).as(shown).isEqualTo(expected.end());
    String text = expected.text();
    if (text.isEmpty()) {
      assertThat(line).as(shown).isInstanceOf(BlankLine.class);
    } else if (text.startsWith("#")) {
      assertThat(line).as(shown).isInstanceOf(CommentLine.class);
    } else {
      assertThat(line).as(shown).isInstanceOf(DirectiveLine.class);
      check((DirectiveLine) line, expected, shown);
    }
  }

  private static void check(DirectiveLine line, ReferenceReader.Logical expected, String shown) {
    assertThat(words(line)).as(shown).isEqualTo(expected.words());
    assertThat(line.text()).as(shown).isEqualTo(expected.text());
    if (expected.text().contains("${")) {
      assertThat(line.hasVariables()).as(shown).isTrue();
    }
    for (int i = 0; i < line.argumentCount(); i++) {
      assertThat(line.isEmptyArgument(i)).as(shown).isEqualTo(line.argument(i).isEmpty());
    }
  }
}
