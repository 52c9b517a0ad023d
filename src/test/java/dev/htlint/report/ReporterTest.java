package dev.htlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.htlint.Golden;
import dev.htlint.Testdata;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Label;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Phase;
import dev.htlint.diagnostic.Severity;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same findings in every format: {@code testdata/report}. */
final class ReporterTest {
  private static final Path FOLDER = Testdata.ROOT.resolve("report");

  private static final Map<String, Reporter> REPORTERS =
      Map.of(
          "text", new TextReporter(Colors.OFF, true),
          "text-color", new TextReporter(Colors.ON, true),
          "text-quiet", new TextReporter(Colors.OFF, false),
          "statistics", new StatisticsReporter(Colors.OFF, true),
          "concise", new ConciseReporter(),
          "json", new JsonReporter("1.2.3"),
          "ndjson", new NdjsonReporter());

  @ParameterizedTest
  @ValueSource(
      strings = {"text", "text-color", "text-quiet", "statistics", "concise", "json", "ndjson"})
  void says(String format) throws IOException {
    Golden.check(FOLDER.resolve("findings." + format), written(format, files()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text-quiet", "concise", "ndjson"})
  void saysNothingOfNothing(String format) throws IOException {
    assertThat(written(format, List.of())).isEmpty();
  }

  @Test
  void countsFilesWithoutFindings() throws IOException {
    FileReport clean = new FileReport(SourceFile.ofLatin1("a", ""), List.of());
    assertThat(written("text", List.of())).isEqualTo("no findings in 0 files\n");
    assertThat(written("text", List.of(clean))).isEqualTo("no findings in 1 file\n");
    assertThat(written("statistics", List.of(clean, clean))).isEqualTo("no findings in 2 files\n");
    assertThat(written("json", List.of(clean))).contains("\"files\" : 1", "\"diagnostics\" : [ ]");
  }

  @Test
  void jsonIsJson() throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(written("json", files()))) {
      int depth = 0;
      while (parser.nextToken() != null) {
        depth += parser.currentToken().isStructStart() ? 1 : 0;
        depth -= parser.currentToken().isStructEnd() ? 1 : 0;
      }
      assertThat(depth).isZero();
    }
  }

  private static String written(String format, List<FileReport> files) throws IOException {
    StringWriter out = new StringWriter();
    Objects.requireNonNull(REPORTERS.get(format)).report(files, out);
    return out.toString();
  }

  private static List<FileReport> files() {
    byte[] bytes = Testdata.bytes(FOLDER.resolve("input.htaccess"));
    SourceFile source = new SourceFile("gr\u00F6\u00DFer/.htaccess", bytes);
    FileReport clean = new FileReport(SourceFile.ofLatin1("clean/.htaccess", ""), List.of());
    return List.of(clean, new FileReport(source, findings(source)));
  }

  private static List<Diagnostic> findings(SourceFile source) {
    Span name = at(source, "RewriteRul");
    Fix spelling = new Fix("write RewriteRule", false, List.of(new Edit(name, "RewriteRule")));
    return List.of(
        finding(
            "unknown-directive",
            Severity.ERROR,
            "\"RewriteRul\" is no directive",
            3,
            new Label(name, "every request answers 500"),
            List.of(),
            Optional.of("Invalid command 'RewriteRul'"),
            Optional.of("did you mean RewriteRule?"),
            List.of(spelling)),
        finding(
            "wrong-closing-tag",
            Severity.ERROR,
            "this tag closes another section",
            4,
            new Label(at(source, "</Files>"), "closed here"),
            List.of(new Label(at(source, "<IfModule mod_rewrite.c>"), "opened here")),
            Optional.of("Expected </IfModule> but saw </Files>"),
            Optional.empty(),
            List.of()),
        finding(
            "argument-count",
            Severity.WARNING,
            "too many words",
            5,
            new Label(at(source, "Only"), ""),
            List.of(),
            Optional.empty(),
            Optional.of("quote them"),
            List.of()),
        finding(
            "typographic-character",
            Severity.NOTE,
            "a quote that is none",
            7,
            new Label(at(source, "\u0093quoted\u0094"), "Windows quotes"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  private static Diagnostic finding(
      String rule,
      Severity severity,
      String message,
      int line,
      Label primary,
      List<Label> related,
      Optional<String> httpd,
      Optional<String> help,
      List<Fix> fixes) {
    boolean refused = httpd.isPresent();
    return new Diagnostic(
        rule,
        severity,
        refused ? Outcome.HTTP_500 : Outcome.NONE,
        refused ? Phase.CONFIG : Phase.LINT,
        line == 3,
        message,
        line,
        primary,
        related,
        httpd,
        help,
        fixes);
  }

  private static Span at(SourceFile source, String words) {
    int start = new String(source.bytes(), StandardCharsets.ISO_8859_1).indexOf(words);
    return new Span(start, start + words.length());
  }
}
