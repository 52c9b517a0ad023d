package dev.htlint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {
  private static SourceFile file(String text) {
    return new SourceFile("f", text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"0,1,1", "1,1,2", "2,1,3", "3,2,1", "4,2,2", "5,3,1", "6,4,1"})
  void positionsCountFromOne(int offset, int line, int column) {
    SourceFile file = file("ab\nc\n\n");
    assertThat(file.position(offset)).isEqualTo(new Position(line, column));
    assertThat(file.line(offset)).isEqualTo(line);
  }

  @Test
  void columnsAreCodePoints() {
    assertThat(file("é😀x").position(6)).isEqualTo(new Position(1, 3));
  }

  @Test
  void columnsOfWhatIsNotUtf8AreBytes() {
    SourceFile latin1 = SourceFile.ofLatin1("f", "\u00e9\u00e9x");
    assertThat(latin1.position(2)).isEqualTo(new Position(1, 3));
    SourceFile insideOfALetter = file("é");
    assertThat(insideOfALetter.position(1)).isEqualTo(new Position(1, 2));
  }

  @Test
  void aMalformedByteChangesNothingAroundIt() {
    SourceFile mixed = SourceFile.ofLatin1("f", "\u00c3\u00a9\u00e9x\n");
    assertThat(mixed.position(2)).isEqualTo(new Position(1, 2));
    assertThat(mixed.position(3)).isEqualTo(new Position(1, 3));
    assertThat(mixed.position(4)).isEqualTo(new Position(1, 4));
  }

  @Test
  void linesAreCountedByNewlines() {
    assertThat(file("").lineCount()).isEqualTo(1);
    assertThat(file("a").lineCount()).isEqualTo(1);
    assertThat(file("a\n").lineCount()).isEqualTo(2);
    assertThat(file("a\rb").lineCount()).isEqualTo(1);
    assertThat(file("").line(0)).isEqualTo(1);
  }

  @Test
  void lineSpansLeaveTheLineEndOut() {
    SourceFile file = file("ab\r\n\r\nc\n\nd\r");
    assertThat(file.lineSpan(1)).isEqualTo(new Span(0, 2));
    assertThat(file.lineSpan(2)).isEqualTo(new Span(4, 4));
    assertThat(file.lineSpan(3)).isEqualTo(new Span(6, 7));
    assertThat(file.lineSpan(4)).isEqualTo(new Span(8, 8));
    assertThat(file.lineSpan(5)).isEqualTo(new Span(9, 10));
  }

  @Test
  void textIsShownAsUtf8WhereItIs() {
    SourceFile utf8 = file("aé");
    assertThat(utf8.display(new Span(0, 3))).isEqualTo("aé");
    assertThat(utf8.latin1(new Span(0, 3))).isEqualTo("a\u00c3\u00a9");
    assertThat(utf8.display(new Span(0, 2))).isEqualTo("a\u00c3");
    assertThat(SourceFile.display("\u00c3\u00a9")).isEqualTo("é");
    assertThat(SourceFile.display("\u00e9")).isEqualTo("é");
    assertThat(SourceFile.display("plain")).isEqualTo("plain");
  }

  @Test
  void theFirstLinesMayDo() {
    SourceFile file = file("a\r\nb\nc");
    assertThat(file.lines(1).bytes()).isEqualTo("a\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(file.lines(2).lineSpan(2)).isEqualTo(file.lineSpan(2));
    assertThat(file.lines(3)).isSameAs(file);
    assertThat(file.lines(9)).isSameAs(file);
    assertThat(file("").lines(1).length()).isZero();
  }

  @Test
  void fileKeepsItsNameAndBytes() {
    byte[] bytes = {1, -1};
    SourceFile file = new SourceFile("name", bytes);
    assertThat(file.path()).isEqualTo("name");
    assertThat(file.bytes()).isSameAs(bytes);
    assertThat(file.length()).isEqualTo(2);
  }

  @Test
  void spansAndPositionsThatCannotBeAreRefused() {
    assertThat(new Span(2, 5).length()).isEqualTo(3);
    assertThat(new Span(0, 0).length()).isZero();
    assertThatThrownBy(() -> new Span(-1, 0)).hasMessageContaining("-1..0");
    assertThatThrownBy(() -> new Span(2, 1)).hasMessageContaining("2..1");
    assertThatThrownBy(() -> new Position(0, 1)).hasMessageContaining("0:1");
    assertThatThrownBy(() -> new Position(1, 0)).hasMessageContaining("1:0");
  }
}
