package dev.htlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Golden;
import dev.htlint.Testdata;
import dev.htlint.diagnostic.Severity;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** The same findings in every format: {@code testdata/report}. */
final class ReporterTest {
  private static final Path FOLDER = Testdata.ROOT.resolve("report");

  private static final RunInfo RUN =
      new RunInfo("1.2.3", "/home/me/my site", Optional.of(Severity.ERROR));

  @ParameterizedTest
  @EnumSource(Format.class)
  void says(Format format) throws IOException {
    golden("findings." + format.label(), written(format, Findings.plain()));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void takesNothingForItsOwnSyntax(Format format) throws IOException {
    golden("nasty." + format.label(), written(format, Findings.nasty()));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void endsWithOneNewlineWhateverTheFiles(Format format) throws IOException {
    assertThat(written(format, Findings.plain())).endsWith("\n").doesNotEndWith("\n\n");
    assertThat(written(format, List.of(clean("a")))).matches("(?s)|.*[^\n]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text-color", "text-quiet", "statistics"})
  void textHasVariants(String name) throws IOException {
    Reporter reporter =
        switch (name) {
          case "text-color" -> Format.TEXT.reporter(() -> RUN, Colors.ON, true);
          case "text-quiet" -> Format.TEXT.reporter(() -> RUN, Colors.OFF, false);
          default -> new StatisticsReporter(Colors.OFF, true);
        };
    golden("findings." + name, written(reporter, Findings.plain()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"CONCISE", "NDJSON", "GITHUB"})
  void saysNothingOfNothing(Format format) throws IOException {
    assertThat(written(format, List.of())).isEmpty();
    assertThat(written(format, List.of(clean("a")))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      mode = Mode.EXCLUDE,
      names = {"CONCISE", "NDJSON", "GITHUB"})
  void isCompleteWithoutFindings(Format format) throws IOException {
    golden("clean." + format.label(), written(format, List.of(clean("a"), clean("b c/d"))));
  }

  @Test
  void countsFilesWithoutFindings() throws IOException {
    Reporter statistics = new StatisticsReporter(Colors.OFF, true);
    assertThat(written(Format.TEXT, List.of())).isEqualTo("no findings in 0 files\n");
    assertThat(written(Format.TEXT, List.of(clean("a")))).isEqualTo("no findings in 1 file\n");
    assertThat(written(statistics, List.of(clean("a"), clean("b"))))
        .isEqualTo("no findings in 2 files\n");
  }

  private static FileReport clean(String path) {
    return new FileReport(SourceFile.ofLatin1(path, ""), List.of());
  }

  /** The page of a rule has its own tests; here it would change with each of its words. */
  private static void golden(String name, String report) {
    Golden.check(
        FOLDER.resolve(name), report.replaceAll("(\"markdown\" : \"# [a-z-]+)[^\n]*\"", "$1 …\""));
  }

  private static String written(Format format, List<FileReport> files) throws IOException {
    return written(format.reporter(() -> RUN, Colors.OFF, true), files);
  }

  private static String written(Reporter reporter, List<FileReport> files) throws IOException {
    StringWriter out = new StringWriter();
    reporter.report(files, out);
    return out.toString();
  }
}
