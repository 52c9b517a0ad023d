package dev.htlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Label;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Phase;
import dev.htlint.diagnostic.Severity;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameTest {
  private static final String WORD = "BAD";

  @Test
  void hasHeadPlaceLineMarksAndNotes() {
    assertThat(frame("# one\n\nBAD On\n", Colors.OFF, "answers 500", "no such thing", "remove it"))
        .isEqualTo(
            """
            error[some-rule]: wrong
              --> site/.htaccess:3:1
               |
             3 | BAD On
               | ^^^ answers 500
               |
             httpd: no such thing
              help: remove it
            """);
  }

  @Test
  void endsWithTheMarksWhereNothingElseIsKnown() {
    assertThat(frame("BAD\n")).endsWith(" 1 | BAD\n   | ^^^\n");
  }

  @Test
  void isColouredWithoutOtherChange() {
    String coloured = frame("BAD On\n", Colors.ON, "label", "log", "help");
    assertThat(coloured)
        .contains("\u001B[1;31merror[some-rule]\u001B[0m", "\u001B[1;31m^^^ label\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(frame("BAD On\n", Colors.OFF, "label", "log", "help"));
  }

  @Test
  void widensTheGutterForLongNumbers() {
    assertThat(frame("\n".repeat(99) + "BAD\n"))
        .isEqualTo(
            """
            error[some-rule]: wrong
                --> site/.htaccess:100:1
                 |
             100 | BAD
                 | ^^^
            """);
  }

  @Test
  void alignsBehindTabs() {
    assertThat(frame("\tAB\tBAD\tx\n"))
        .endsWith(
            """
             1 |     AB  BAD x
               |         ^^^
            """);
  }

  @Test
  void marksTabsByTheColumnsTheyTake() {
    assertThat(frame("A\tB\n", new Span(1, 2)))
        .endsWith(
            """
             1 | A   B
               |  ^^^
            """);
  }

  @Test
  void alignsBehindWideAndCombiningCharacters() {
    assertThat(frame("日本 e\u0301 BAD\n")).endsWith(" 1 | 日本 e\u0301 BAD\n   |        ^^^\n");
  }

  @Test
  void readsLatin1WhereItIsNoUtf8() {
    SourceFile source = source("caf\u00E9 \u0093BAD\u0094\n", StandardCharsets.ISO_8859_1);
    assertThat(frame(source, new Span(6, 9)))
        .endsWith(
            """
             1 | café <93>BAD<94>
               |          ^^^
            """);
  }

  @Test
  void readsBothInOneLine() {
    byte[] bytes = "é BAD x".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE9;
    assertThat(frame(new SourceFile("a", bytes), new Span(3, 6)))
        .endsWith(" 1 | é BAD é\n   |   ^^^\n");
  }

  @Test
  void sendsNothingToTheTerminalThatCouldBeACommand() {
    SourceFile source =
        source("\u001B[2J\0\u0085\u202E\uFEFF\u00A0BAD\u007F\r\n", StandardCharsets.UTF_8);
    Diagnostic diagnostic =
        new Diagnostic(
            "some-rule",
            Severity.ERROR,
            Outcome.NONE,
            Phase.LINT,
            false,
            "message \u001B[31m",
            1,
            new Label(new Span(0, 1), "label \u001B[31m"),
            List.of(),
            Optional.of("log \u0007"),
            Optional.of("help \u009B1m"),
            List.of());
    assertThat(Frame.of(new FileReport(source, List.of()), diagnostic, Colors.OFF))
        .isEqualTo(
            """
            error[some-rule]: message ␛[31m
              --> site/.htaccess:1:1
               |
             1 | ␛[2J␀<85><U+202E><U+FEFF><U+00A0>BAD␡
               | ^ label ␛[31m
               |
             httpd: log ␇
              help: help <9B>1m
            """);
  }

  @Test
  void showsAPathWithANewlineInOneLine() {
    SourceFile source = new SourceFile("a\nb", "BAD".getBytes(StandardCharsets.UTF_8));
    assertThat(frame(source, new Span(0, 3))).contains("  --> a␊b:1:1\n");
  }

  @Test
  void cutsLongLinesAtTheirEnd() {
    assertThat(frame("BAD " + "x".repeat(500)))
        .endsWith(" 1 | BAD " + "x".repeat(116) + "…\n   | ^^^\n");
  }

  @Test
  void cutsLongLinesAtBothEnds() {
    assertThat(frame("x".repeat(5000) + "BAD" + "y".repeat(5000)))
        .endsWith(
            " 1 | …"
                + "x".repeat(30)
                + "BAD"
                + "y".repeat(87)
                + "…\n   | "
                + " ".repeat(31)
                + "^^^\n");
  }

  @Test
  void cutsLongLinesAtTheirStart() {
    assertThat(frame("x".repeat(5000) + "BAD"))
        .endsWith(" 1 | …" + "x".repeat(30) + "BAD\n   | " + " ".repeat(31) + "^^^\n");
  }

  @Test
  void marksNoMoreThanIsShown() {
    String frame = frame("x".repeat(5000), new Span(0, 5000));
    assertThat(frame).endsWith(" 1 | " + "x".repeat(120) + "…\n   | " + "^".repeat(120) + "\n");
  }

  @Test
  void marksTheFirstLineOfWhatGoesOn() {
    assertThat(frame("BAD a \\\r\n  b\r\n", new Span(0, 12)))
        .endsWith(
            """
             1 | BAD a \\
               | ^^^^^
            """);
  }

  @Test
  void marksTheEndOfTheFile() {
    assertThat(frame("a\n", new Span(2, 2))).contains("  --> site/.htaccess:2:1\n");
    assertThat(frame("a\n", new Span(2, 2))).endsWith(" 2 |\n   | ^\n");
    assertThat(frame("", new Span(0, 0))).endsWith(" 1 |\n   | ^\n");
  }

  @Test
  void showsTheFirstLineOfADirectiveThatIsWrongFurtherDown() {
    SourceFile source = source("Options \\\n  A \\\n  B \\\n  BAD\n", StandardCharsets.UTF_8);
    assertThat(frame(source, new Span(24, 27), 1))
        .isEqualTo(
            """
            error[some-rule]: wrong
              --> site/.htaccess:4:3
               |
             1 | Options \\
            ...
             4 |   BAD
               |   ^^^
            """);
  }

  @Test
  void showsRelatedPlacesInTheOrderOfTheFile() {
    String text = "<A>\nx\n<B>\nBAD\n";
    Diagnostic diagnostic =
        new Diagnostic(
            "some-rule",
            Severity.WARNING,
            Outcome.NONE,
            Phase.LINT,
            false,
            "wrong",
            4,
            new Label(new Span(10, 13), "here"),
            List.of(
                new Label(new Span(0, 3), "opened here"),
                new Label(new Span(12, 13), "this letter")),
            Optional.empty(),
            Optional.empty(),
            List.of());
    assertThat(
            Frame.of(
                new FileReport(source(text, StandardCharsets.UTF_8), List.of()),
                diagnostic,
                Colors.OFF))
        .isEqualTo(
            """
            warning[some-rule]: wrong
              --> site/.htaccess:4:1
               |
             1 | <A>
               | --- opened here
            ...
             4 | BAD
               | ^^^ here
               |   - this letter
            """);
  }

  private static String frame(String text) {
    return frame(source(text, StandardCharsets.UTF_8), word(text));
  }

  private static String frame(String text, Span span) {
    return frame(source(text, StandardCharsets.UTF_8), span);
  }

  private static String frame(SourceFile source, Span span) {
    return frame(source, span, source.line(span.start()));
  }

  private static String frame(SourceFile source, Span span, int line) {
    return Frame.of(
        new FileReport(source, List.of()),
        diagnostic(line, new Label(span, ""), Optional.empty(), Optional.empty()),
        Colors.OFF);
  }

  private static String frame(String text, Colors colors, String label, String httpd, String help) {
    SourceFile source = source(text, StandardCharsets.UTF_8);
    Span span = word(text);
    return Frame.of(
        new FileReport(source, List.of()),
        diagnostic(
            source.line(span.start()),
            new Label(span, label),
            Optional.of(httpd),
            Optional.of(help)),
        colors);
  }

  private static Diagnostic diagnostic(
      int line, Label primary, Optional<String> httpd, Optional<String> help) {
    return new Diagnostic(
        "some-rule",
        Severity.ERROR,
        Outcome.HTTP_500,
        Phase.CONFIG,
        true,
        "wrong",
        line,
        primary,
        List.of(),
        httpd,
        help,
        List.of());
  }

  private static Span word(String text) {
    String before = text.substring(0, text.indexOf(WORD));
    int start = before.getBytes(StandardCharsets.UTF_8).length;
    return new Span(start, start + WORD.length());
  }

  private static SourceFile source(String text, Charset charset) {
    return new SourceFile("site/.htaccess", text.getBytes(charset));
  }
}
