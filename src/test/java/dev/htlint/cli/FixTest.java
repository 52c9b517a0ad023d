package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What --fix does to files; what it says without touching any is in {@code testdata/cli}. */
final class FixTest {
  private static final String BACKUP = ".htaccess.htlint-backup";

  @TempDir private Path folder;

  @Test
  void fixesWhatIsSafeAndReportsTheRest() throws IOException {
    byte[] old = bytes("\u00EF\u00BB\u00BFOptions Indexes -ExecCGI\r\n\u00FF\r\n# \u00E9\r\nFoo");
    Path file = Files.write(folder.resolve(".htaccess"), old);
    Run run = run("--format", "concise", "--fix", ".");
    assertThat(Files.readAllBytes(file))
        .isEqualTo(bytes("Options +Indexes -ExecCGI\r\n\u00FF\r\n# \u00E9\r\nFoo"));
    assertThat(Files.readAllBytes(folder.resolve(BACKUP))).isEqualTo(old);
    assertThat(run.out()).contains(".htaccess:2:1: error[unknown-directive]").hasLineCount(3);
    assertThat(run.err()).isEqualTo("htlint: fixed 2 findings in 1 file\n");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aSecondRunFindsNothingToFix() throws IOException {
    write(".htaccess", "Require Valid-User\n");
    assertThat(run("--fix", ".").code()).isZero();
    Run again = run("--fix", ".");
    assertThat(again.err()).isEmpty();
    assertThat(again.out()).isEqualTo("no findings in 1 file\n");
    assertThat(names()).containsExactly(".htaccess", BACKUP);
  }

  @Test
  void whatNeedsNoFixIsNotTouched() throws IOException {
    Path file = write(".htaccess", "Options +Indexes\n");
    Object key = Files.readAttributes(file, "*").get("fileKey");
    assertThat(run("--fix", "--unsafe-fixes", ".").code()).isZero();
    assertThat(Files.readAttributes(file, "*").get("fileKey")).isEqualTo(key);
    assertThat(names()).containsExactly(".htaccess");
  }

  @Test
  void leavesUnselectedAndUnnamedRulesAlone() throws IOException {
    Path file = write(".htaccess", "Require Valid-User\nRewriteEngin On\nOptions A -Indexes\n");
    run("--fix", "--no-backup", "--ignore", "unknown-provider", ".");
    assertThat(file).content().startsWith("Require Valid-User\nRewriteEngin On\n");
    run("--fix", "--no-backup", "--unsafe-fixes=access-2-2-syntax", ".");
    assertThat(file).content().startsWith("Require valid-user\nRewriteEngin On\n");
    run("--fix", "--no-backup", "--unsafe-fixes=unknown-directive", ".");
    assertThat(file).content().startsWith("Require valid-user\nRewriteEngine On\n");
    assertThat(names()).containsExactly(".htaccess");
  }

  @Test
  void thePathBehindUnsafeFixesIsAPath() throws IOException {
    Path file = write(".htaccess", "RewriteEngin On\n");
    write("b.htaccess", "RewriteEngin On\n");
    assertThat(run("--fix", "--unsafe-fixes", ".htaccess").code()).isZero();
    assertThat(file).hasContent("RewriteEngine On\n");
    assertThat(folder.resolve("b.htaccess")).hasContent("RewriteEngin On\n");
  }

  @Test
  void suppressedFindingsAreNotFixed() throws IOException {
    String text = "# htlint: ignore[unknown-provider] a module of our own\nRequire Valid-User\n";
    Path file = write(".htaccess", text);
    run("--fix", ".");
    assertThat(file).hasContent(text);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkAndItsTargetAreFixedOnce() throws IOException {
    Path file = write(".htaccess", "Require Valid-User\n");
    Files.createSymbolicLink(folder.resolve("b.htaccess"), Path.of(".htaccess"));
    Run run = run("--fix", ".");
    assertThat(run.code()).isZero();
    assertThat(file).hasContent("Require valid-user\n");
    assertThat(folder.resolve("b.htaccess")).isSymbolicLink();
    assertThat(names()).containsExactly(".htaccess", BACKUP, "b.htaccess");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatCannotBeReplacedIsToldAndTheRestIsFixed() throws IOException {
    Path file = write(".htaccess", "Require Valid-User\n");
    Files.createLink(folder.resolve("second-name"), file);
    Path other = write("b.htaccess", "Require Valid-User\n");
    Run run = run("--format", "concise", "--fix", ".");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).startsWith(".htaccess:1:").hasLineCount(1);
    assertThat(run.err())
        .contains("htlint: fixed 1 finding in 1 file\n")
        .contains("htlint: .htaccess: it has 2 names (hard links)");
    assertThat(file).hasContent("Require Valid-User\n");
    assertThat(other).hasContent("Require valid-user\n");
  }

  @Test
  void standardInputComesOutByteForByte() {
    byte[] old = bytes("Require Valid-User\r\n# \u00FF\u00FE\0x");
    Command command = Command.run(old, "--fix", "-");
    assertThat(command.out().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(
            new String(bytes("Require valid-user\r\n# \u00FF\u00FE\0x"), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8));
    assertThat(command.err()).startsWith("no findings in 1 file");
  }

  @Test
  void manyFindingsInALargeFileAreFixedInTime() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("RewriteRule ^p").append(i).append("$ /x [R=301, L]\n# a comment\n");
    }
    Path file = write(".htaccess", text.toString());
    Run run = run("--fix", "--quiet", "--no-backup", ".");
    assertThat(run.code()).isZero();
    assertThat(file).hasContent(text.toString().replace(", ", ","));
  }

  private Run run(String... arguments) {
    return Run.in(
        folder,
        new byte[0],
        Map.of(),
        false,
        Stream.concat(Stream.of("--no-settings"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
