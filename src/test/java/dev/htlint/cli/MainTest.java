package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.htlint.lint.Rule;
import dev.htlint.rules.Rules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MainTest {
  private Path base;

  @BeforeEach
  void makeFolder() throws IOException {
    base = Jimfs.newFileSystem(Configuration.unix()).getPath("/work");
    Files.createDirectories(base);
  }

  @Test
  void lintsThisFolderWithoutArguments() throws IOException {
    write("b/.htaccess", "Nonsense\n");
    write("a.htaccess", "Foo\n");
    write("readme.conf", "Nothing of Apache\n");
    Run run = Run.in(base, "--format", "concise");
    assertThat(run.out())
        .isEqualTo(
            """
            a.htaccess:1:1: error[unknown-directive] "Foo" is no directive of Apache 2.4.71
            b/.htaccess:1:1: error[unknown-directive] "Nonsense" is no directive of Apache 2.4.71
            """);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anAbsolutePathIsShownAsOne() throws IOException {
    write("a.htaccess", "Foo\n");
    assertThat(Run.in(base, "--format", "concise", "/work").out())
        .startsWith("/work/a.htaccess:1:1: ");
  }

  @Test
  void ordersManyFilesByTheirPaths() throws IOException {
    for (int i = 0; i < 300; i++) {
      write(String.format("d%03d/.htaccess", i), "Foo\n");
    }
    List<String> expected =
        IntStream.range(0, 300).mapToObj(i -> String.format("d%03d/.htaccess", i)).toList();
    assertThat(Run.in(base, "--format", "concise").out().lines().map(l -> l.split(":", -1)[0]))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void namesWithBlanksNewlinesAndLettersOfAllKinds() throws IOException {
    write("mein ordner/.htaccess", "Foo\n");
    write("a\nb/.htaccess", "Foo\n");
    write("日本/.htaccess", "Foo\n");
    assertThat(Run.in(base, "--format", "concise").out().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("mein ordner/.htaccess:1:1: "))
        .anyMatch(line -> line.startsWith("a␊b/.htaccess:1:1: "))
        .anyMatch(line -> line.startsWith("日本/.htaccess:1:1: "));
    assertThat(Run.in(base, "--format", "ndjson").out()).contains("\"path\":\"a\\nb/.htaccess\"");
  }

  @Test
  void aServerIsReadFromAFile() throws IOException {
    write(
        "server.conf",
        """
        # htlint: version 2.4.62
        # htlint: static core.c mod_so.c
        <Directory "/">
          AllowOverride All
        </Directory>
        """);
    write("public/.htaccess", "RewriteEngine On\n");
    assertThat(Run.in(base, "--server", "server.conf", "--format", "concise", "public").out())
        .contains("error[module-not-loaded]");
  }

  @Test
  void modulesAreReadFromStandardInput() throws IOException {
    write("public/.htaccess", "RewriteEngine On\n");
    byte[] list = "Loaded Modules:\n core_module (static)\n".getBytes(StandardCharsets.UTF_8);
    Run run = Run.in(base, list, Map.of(), false, "--modules", "-", "public");
    assertThat(run.out()).contains("error[module-not-loaded]");
    assertThat(Run.in(base, list, Map.of(), false, "--modules", "-", "-").code()).isEqualTo(2);
  }

  @Test
  void aFaultOfStandardOutputIsTold() {
    Full full = new Full("No space left on device");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(terminal(full, err), "rules");
    assertThat(code).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("htlint: standard output: No space left on device\n");
  }

  @Test
  void aReaderWhoHasSeenEnoughIsNoFault() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(Main.run(terminal(new Full("Broken pipe"), err), "rules")).isZero();
    assertThat(err.size()).isZero();
  }

  @Test
  void explainPrintsThePageWithoutTheTable() {
    Run run = Run.in(base, "explain", "unknown-directive");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("unknown-directive (error, ")
        .doesNotContain("| ---")
        .endsWith("/rules/unknown-directive.md\n");
  }

  @Test
  void everyRuleIsListedAndExplained() {
    String list = Run.in(base, "rules").out();
    for (Rule rule : Rules.all()) {
      assertThat(list).contains("\n" + rule.id() + " ");
      assertThat(Run.in(base, "explain", rule.id()).code()).isZero();
    }
    assertThat(list.lines()).hasSize(Rules.all().size() + 1);
  }

  @Test
  void theCompletionScriptKnowsCommandsAndOptions() {
    assertThat(Run.in(base, "completion", "bash").out())
        .contains("complete -F _complete_htlint", "explain", "--allow-override");
  }

  @Test
  void helpIsThereForEveryCommand() {
    assertThat(Run.in(base, "--help").out()).contains("Usage: htlint", "Exit codes:");
    for (String command :
        List.of(
            "check",
            "completion",
            "directive",
            "explain",
            "init",
            "limits",
            "rules",
            "servers",
            "trace",
            "verify")) {
      Run run = Run.in(base, command, "--help");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("Usage: htlint").contains(command);
      assertThat(Run.in(base, "--help").out()).contains("  " + command + " ");
    }
    assertThat(Run.in(base, "--help").out().lines().allMatch(line -> line.length() <= 80)).isTrue();
  }

  @Test
  void aCommandCanBeTheNameOfAFolder() throws IOException {
    write("rules/.htaccess", "Foo\n");
    assertThat(Run.in(base, "check", "rules").out()).contains("rules/.htaccess:1:1");
  }

  private void write(String path, String text) throws IOException {
    Path file = base.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Terminal terminal(OutputStream out, OutputStream err) {
    return new Terminal(
        new ByteArrayInputStream(new byte[0]), out, err, Map.of(), false, Path.of(""));
  }

  /** Takes nothing. */
  private static final class Full extends OutputStream {
    private final String reason;

    Full(String reason) {
      super();
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(reason);
    }
  }
}
