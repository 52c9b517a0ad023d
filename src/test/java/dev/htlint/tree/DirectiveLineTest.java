package dev.htlint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.parse.ConfigParser;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.DirectiveLine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectiveLineTest {
  private static DirectiveLine line(String text) {
    return (DirectiveLine) ConfigParser.parse(SourceFile.ofLatin1("f", text)).lines().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "Options,DIRECTIVE",
    "'\"\" x',DIRECTIVE",
    "x<,DIRECTIVE",
    "<Files,OPEN",
    "<,OPEN",
    "'\"<Files\" x>',OPEN",
    "</Files>,CLOSE",
    "</,CLOSE"
  })
  void firstTwoCharactersTellTheKind(String text, Kind kind) {
    assertThat(line(text).kind()).isEqualTo(kind);
  }

  @Test
  void placesAreThoseOfTheWordsAsWritten() {
    DirectiveLine line = line("  \"A\"  b 'c d'  \n");
    assertThat(line.span()).isEqualTo(new Span(0, 17));
    assertThat(line.nameSpan()).isEqualTo(new Span(2, 5));
    assertThat(line.argumentSpan(0)).isEqualTo(new Span(7, 8));
    assertThat(line.argumentSpan(1)).isEqualTo(new Span(9, 14));
    assertThat(line.argumentsSpan()).isEqualTo(new Span(7, 14));
    assertThat(line.wordsSpan()).isEqualTo(new Span(2, 14));
    assertThat(line.text()).isEqualTo("\"A\"  b 'c d'");
    assertThat(line).hasToString(line.text());
    assertThat(line.rawArguments()).isEqualTo("b 'c d'");
  }

  @Test
  void withoutArgumentsTheirPlaceIsEmpty() {
    DirectiveLine line = line(" A \n");
    assertThat(line.argumentCount()).isZero();
    assertThat(line.argumentsSpan()).isEqualTo(new Span(2, 2));
    assertThat(line.rawArguments()).isEmpty();
  }

  @Test
  void rawArgumentsAreJoined() {
    assertThat(line("A b\\\n  c\\\r\nd").rawArguments()).isEqualTo("b  cd");
  }

  @Test
  void linesAreCountedFromTheFirstToTheLast() {
    SourceFile source = SourceFile.ofLatin1("f", "\nA \\\nb \\\r\nc\nD\n");
    var lines = ConfigParser.parse(source).lines();
    DirectiveLine a = (DirectiveLine) lines.get(1);
    assertThat(a.line()).isEqualTo(2);
    assertThat(a.lastLine()).isEqualTo(4);
    DirectiveLine d = (DirectiveLine) lines.get(2);
    assertThat(d.line()).isEqualTo(5);
    assertThat(d.lastLine()).isEqualTo(5);
    assertThat(d.source()).isSameAs(source);
  }

  @Test
  void emptyWordsAreThoseBetweenQuotes() {
    assertThat(line("A \"\"").isEmptyArgument(0)).isTrue();
    assertThat(line("A ''").isEmptyArgument(0)).isTrue();
    assertThat(line("A \"").isEmptyArgument(0)).isTrue();
    assertThat(line("A \"\\\n\"").isEmptyArgument(0)).isTrue();
    assertThat(line("A \"\\\r\n\\\n").isEmptyArgument(0)).isTrue();
    assertThat(line("A a").isEmptyArgument(0)).isFalse();
    assertThat(line("A ab").isEmptyArgument(0)).isFalse();
    assertThat(line("A \"a\"").isEmptyArgument(0)).isFalse();
    assertThat(line("A \"a").isEmptyArgument(0)).isFalse();
    assertThat(line("A \"\\\\\"").isEmptyArgument(0)).isFalse();
    assertThat(line("A \"\\\na\"").isEmptyArgument(0)).isFalse();
  }
}
