package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.htlint.report.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --output}: reports in files. */
final class OutputTest {
  private Path base;

  @BeforeEach
  void makeFiles() throws IOException {
    base = Jimfs.newFileSystem(Configuration.unix()).getPath("/work");
    Files.createDirectories(base.resolve("site"));
    Files.writeString(base.resolve("site/.htaccess"), "RewriteEngin On\nphp_flag a on\n");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aFileHoldsWhatStandardOutputWould(Format format) throws IOException {
    Run printed = Run.in(base, "--format", format.label(), "site");
    Run written = Run.in(base, "--format", "concise", "--output", format.label() + "=r", "site");
    assertThat(Files.readString(base.resolve("r"))).isEqualTo(printed.out()).isNotEmpty();
    assertThat(written.out()).isEqualTo(Run.in(base, "--format", "concise", "site").out());
    assertThat(written.err()).isEmpty();
    assertThat(List.of(printed.code(), written.code())).containsOnly(1);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theFormatDoesNotChangeTheExitCode(Format format) {
    for (String level : List.of("error", "warning", "note", "never")) {
      int expected = Run.in(base, "--fail-on", level, "site").code();
      Run run = Run.in(base, "--fail-on", level, "--format", format.label(), "site");
      assertThat(run.code()).isEqualTo(expected);
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void reportsGoToAsManyFilesAsAreNamed() throws IOException {
    Run run =
        Run.in(
            base,
            "--output=json=out/a/b/findings.json",
            "--output",
            "sarif=out/findings.sarif",
            "--output=text=/else/where/with=sign.txt",
            "site");
    assertThat(run.code()).isEqualTo(1);
    assertThat(base.resolve("out/a/b/findings.json")).content().startsWith("{\n  \"version\" : 1,");
    assertThat(base.resolve("out/findings.sarif")).content().contains("\"file:///work/\"");
    assertThat(base.resolve("/else/where/with=sign.txt")).content().isEqualTo(run.out());
    assertThat(names("out")).containsExactly("a", "findings.sarif");
  }

  @Test
  void colourIsForTheTerminalOnly() throws IOException {
    Run run = Run.in(base, "--color", "always", "--output", "text=r", "site");
    assertThat(run.out()).contains("\u001B[");
    assertThat(base.resolve("r")).content().doesNotContain("\u001B");
  }

  @Test
  void quietIsForFilesToo() throws IOException {
    Run.in(base, "--quiet", "--output", "text=r", "site");
    assertThat(base.resolve("r")).content().doesNotContain("1 error, ").contains("error[");
  }

  @Test
  void statisticsArePrintedAndFindingsWritten() throws IOException {
    Run run = Run.in(base, "--statistics", "--output", "concise=r", "site");
    assertThat(run.out()).contains("1  error[unknown-directive]\n").doesNotContain("-->");
    assertThat(base.resolve("r")).content().startsWith("site/.htaccess:1:1: error");
  }

  @Test
  void anOlderReportIsReplacedWhole() throws IOException {
    Files.writeString(base.resolve("r"), "x".repeat(100_000));
    Run.in(base, "--output", "concise=r", "site");
    assertThat(base.resolve("r")).content().startsWith("site/.htaccess:1:1").hasSizeLessThan(1000);
    assertThat(names(".")).containsExactly("r", "site");
  }

  @Test
  void aLinkIsFollowed() throws IOException {
    Files.createDirectory(base.resolve("real"));
    Files.writeString(base.resolve("real/r"), "old");
    Files.createSymbolicLink(base.resolve("r"), base.resolve("real/r"));
    Run.in(base, "--output", "concise=r", "site");
    assertThat(Files.isSymbolicLink(base.resolve("r"))).isTrue();
    assertThat(base.resolve("real/r")).content().startsWith("site/.htaccess:1:1");
  }

  @Test
  void cleanFilesAndNoFilesAreReportedToo() throws IOException {
    Files.writeString(base.resolve("site/.htaccess"), "");
    assertThat(Run.in(base, "--output", "ndjson=r", "site").code()).isZero();
    assertThat(base.resolve("r")).isEmptyFile();
    Files.delete(base.resolve("site/.htaccess"));
    assertThat(Run.in(base, "--output", "junit=r", "site").code()).isZero();
    assertThat(base.resolve("r")).content().contains("tests=\"0\"");
  }

  @Test
  void windowsLineEndsStayInTheFileThatIsLinted() throws IOException {
    Files.writeString(base.resolve("site/.htaccess"), "RewriteEngin On\r\n# x\r\nFoo\r\n");
    Run.in(base, "--output=text=t", "--output=github=g", "--output=junit=j", "site");
    for (String name : List.of("t", "g", "j")) {
      assertThat(base.resolve(name)).content().doesNotContain("\r", "%0D", "&#13;", "\u240D");
    }
  }

  @Test
  void standardInputIsReportedToFiles() throws IOException {
    Run.in(
        base,
        "Foo\n".getBytes(StandardCharsets.UTF_8),
        Map.of(),
        false,
        "--output=sarif=r",
        "--stdin-filename=a b/.htaccess",
        "-");
    assertThat(base.resolve("r")).content().contains("\"uri\" : \"a%20b/.htaccess\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"site/.htaccess", "link", "/work/./site/.htaccess"})
  void whatIsLintedIsNotOverwritten(String file) throws IOException {
    Files.createSymbolicLink(base.resolve("link"), base.resolve("site/.htaccess"));
    Run run = Run.in(base, "--output", "json=" + file, "site");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("htlint: --output: " + file + " is linted itself and would be overwritten\n");
    assertThat(base.resolve("site/.htaccess")).content().startsWith("RewriteEngin On\n");
  }

  @Test
  void oneThatCannotBeWrittenKeepsNobodyFromTheOthers() throws IOException {
    Run run =
        Run.in(base, "--output=json=site", "--output=sarif=site/.htaccess/r", "--output=junit=r");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines())
        .containsExactly(
            "htlint: site: a directory, not a file",
            "htlint: site/.htaccess/r: a file stands where a folder is wanted");
    assertThat(run.out()).contains("error[unknown-directive]");
    assertThat(base.resolve("r")).content().contains("<failure");
    assertThat(names(".")).containsExactly("r", "site");
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(base.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
