package dev.htlint;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.htlint.catalog.Version;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Linter;
import dev.htlint.parse.ConfigParser;
import dev.htlint.report.Colors;
import dev.htlint.report.FileReport;
import dev.htlint.report.Format;
import dev.htlint.report.Reporter;
import dev.htlint.report.RunInfo;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerReader;
import dev.htlint.rules.Rules;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.ConfigFile;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;

/**
 * Searches for a file on which htlint fails, hangs, or points outside of it; every test run replays
 * what was found. {@code mvn -Pfuzz test -Dtest=LintFuzzTest} goes on searching.
 */
class LintFuzzTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** Other processes on the machine do not count. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final Linter LINTER = new Linter(Rules.all());

  private static final List<Server> SERVERS =
      List.of(
          Server.any(),
          ServerReader.read(
              "declared",
              SourceFile.ofLatin1(
                  "httpd.conf",
                  """
                  # htlint: version 2.4.33
                  Define a On
                  Define b <
                  LoadModule macro_module x
                  LoadModule version_module x
                  LoadModule mime_module x
                  """),
              IncludeSource.NONE),
          Server.any().withVersion(new Version(2, 4, 6)).withModules(Set.of("core.c")));

  private static final List<Overrides> OVERRIDES =
      List.of(
          Overrides.ALL,
          Overrides.NONE.allow("FileInfo Options=Indexes").orElseThrow(),
          Overrides.NONE.allow("Limit Nonfatal=All").orElseThrow(),
          Overrides.NONE.withList(List.of("RewriteEngine", "<Files", "<IfModule", "Use")));

  private static final RunInfo RUN = new RunInfo("0", "/", Optional.of(Severity.ERROR));

  private static final List<Reporter> REPORTERS =
      Arrays.stream(Format.values())
          .map(format -> format.reporter(() -> RUN, Colors.ON, true))
          .toList();

  @BeforeAll
  static void loadClasses() throws IOException {
    lintEverywhere(new SourceFile("f", Testdata.bytes(Testdata.all().get(0))));
  }

  @FuzzTest
  void everyFileIsLintedInTime(byte[] bytes) throws IOException {
    long start = CLOCK.getCurrentThreadCpuTime();
    lintEverywhere(new SourceFile("dir/.htaccess", bytes));
    long took = TimeUnit.NANOSECONDS.toMillis(CLOCK.getCurrentThreadCpuTime() - start);
    assertThat(took).as("milliseconds of this thread").isLessThan(LONGEST.toMillis());
  }

  private static void lintEverywhere(SourceFile source) throws IOException {
    ConfigFile file = ConfigParser.parse(source);
    for (Server server : SERVERS) {
      for (Overrides overrides : OVERRIDES) {
        lint(Resolver.resolve(file, Context.HTACCESS, server, overrides));
      }
      lint(Resolver.resolve(file, Context.SERVER, server, Overrides.NONE));
    }
    ServerReader.read("fuzzed", source, IncludeSource.NONE);
  }

  private static void lint(Resolution resolution) throws IOException {
    SourceFile source = resolution.file().source();
    List<Diagnostic> diagnostics = LINTER.lint(resolution);
    assertThat(resolution.first().isPresent()).isEqualTo(!resolution.refusals().isEmpty());
    assertThat(diagnostics.stream().filter(Diagnostic::first).count())
        .isEqualTo(resolution.refusals().isEmpty() ? 0 : 1);
    for (Diagnostic diagnostic : diagnostics) {
      assertThat(diagnostic.line()).isBetween(1, source.lineCount());
      isInside(diagnostic.primary().span(), source);
      diagnostic.related().forEach(label -> isInside(label.span(), source));
      diagnostic.fixes().stream()
          .flatMap(fix -> fix.edits().stream())
          .forEach(edit -> isInside(edit.span(), source));
    }
    for (Reporter reporter : REPORTERS) {
      reporter.report(List.of(new FileReport(source, diagnostics)), new StringWriter());
    }
  }

  private static void isInside(Span span, SourceFile source) {
    assertThat(span.end()).isLessThanOrEqualTo(source.length());
  }
}
