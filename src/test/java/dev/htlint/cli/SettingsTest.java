package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What does not go into {@code testdata/cli}: files that git ignores, files that are written. */
final class SettingsTest {
  private Path base;

  @BeforeEach
  void makeFolder() throws IOException {
    base = Jimfs.newFileSystem(Configuration.unix()).getPath("/work/site");
    Files.createDirectories(base);
  }

  @Test
  void walksMindGitIgnore() throws IOException {
    write(".gitignore", "# made by the build\n/dist/\n*.bak.htaccess\n!kept.bak.htaccess\n");
    write("sub/.gitignore", ".htaccess\r\n");
    for (String file :
        new String[] {
          ".htaccess",
          "dist/.htaccess",
          "sub/.htaccess",
          "sub/dist/.htaccess",
          "a.bak.htaccess",
          "kept.bak.htaccess",
          "sub/x.htaccess"
        }) {
      write(file, "Foo\n");
    }
    assertThat(linted(".")).isEqualTo(".htaccess kept.bak.htaccess sub/x.htaccess");
    assertThat(Run.in(base, ".").err())
        .isEqualTo(
            "htlint: left out by .gitignore: 3 files, 1 folder (--no-gitignore lints them)\n");
    assertThat(Run.in(base, "--quiet", ".").err()).isEmpty();
    assertThat(linted("--no-gitignore", ".").split(" ", -1)).hasSize(7);
    assertThat(linted("dist", "sub/.htaccess")).isEqualTo("dist/.htaccess sub/.htaccess");
    write(".htlint.conf", "Gitignore off\n");
    assertThat(linted(".").split(" ", -1)).hasSize(7);
    assertThat(linted("--no-settings", ".").split(" ", -1)).hasSize(3);
  }

  @Test
  void reportsCountAsFailuresWhatSettingsCallOne() throws IOException {
    write(".htlint.conf", "<Files \"strict/**\">\n  FailOn warning\n</Files>\n");
    write("strict/.htaccess", "Options Indexes\n");
    write("lax/.htaccess", "Options Indexes\n");
    assertThat(Run.in(base, "--format", "junit", "lax").out()).contains("failures=\"0\"");
    Run run = Run.in(base, "--format", "junit", "strict", "lax");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("<testsuites name=\"htlint\" tests=\"2\" failures=\"1\"")
        .contains("<testsuite name=\"lax/.htaccess\" tests=\"1\" failures=\"0\"");
    assertThat(Run.in(base, "--fail-on", "never", "--format", "junit", "strict").out())
        .contains("failures=\"0\"");
  }

  @Test
  void gitIgnoreHoldsFromTheRepositoryDown() throws IOException {
    write("../.gitignore", "b\n");
    write("b/.htaccess", "Foo\n");
    write("c/.gitignore", "*\n");
    write("c/.git/HEAD", "ref\n");
    write("c/.htaccess", "Foo\n");
    assertThat(linted(".")).as("no repository").isEqualTo("b/.htaccess");
    Files.createDirectories(base.resolve("../.git"));
    assertThat(linted(".")).as("above").isEmpty();
    assertThat(linted("b")).as("named").isEqualTo("b/.htaccess");
  }

  @Test
  void settingsAreFoundAboveTheFile() throws IOException {
    write("../.htlint.conf", "Ignore unknown-directive\n");
    write("a/.htaccess", "Foo\n");
    write("b/.htaccess", "Foo\n");
    write("b/.htlint.conf", "# nothing\n");
    assertThat(linted(".", "/work/site/a/.htaccess")).isEqualTo("b/.htaccess");
    Run input =
        Run.in(base, "Foo\n".getBytes(StandardCharsets.UTF_8), Map.of(), false, "--quiet", "-");
    assertThat(input.out()).isEmpty();
    assertThat(Run.in(base, "--no-settings", "--quiet", "a").code()).isEqualTo(1);
    write("../.htlint.conf", "Nonsense\n");
    Run broken = Run.in(base, "a");
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.err()).contains("--> ../.htlint.conf:1:1");
    assertThat(Run.in(base, "b").code()).as("another one is nearer").isEqualTo(1);
    assertThat(Run.in(base, "--show-settings", "a").code()).isEqualTo(2);
  }

  @Test
  void filesCountFromTheSettings() throws IOException {
    write(".htlint.conf", "Server conf/ours.conf\nModules conf/modules.txt\nAt /srv/www\n");
    write(
        "conf/ours.conf",
        """
        <Directory "/srv/www/shop">
          AllowOverride None
          AllowOverrideList Header
        </Directory>
        """);
    write("conf/modules.txt", "headers_module\nrewrite_module\n");
    write("shop/.htaccess", "Header set A b\nRewriteEngine On\nExpiresActive On\n");
    for (String path : List.of("shop", "/work/site/shop/.htaccess")) {
      String out = Run.in(base, "--format", "concise", path).out();
      assertThat(out.lines())
          .hasSize(2)
          .anyMatch(line -> line.contains(":2:1: error[override-not-allowed]"))
          .anyMatch(line -> line.contains(":3:1: error[module-not-loaded]"));
    }
    write("shop/.htlint.conf", "Context server\n");
    assertThat(Run.in(base, "--quiet", "shop").out()).isEmpty();
  }

  @Test
  void settingsThatCannotBeRead() throws IOException {
    write(".htaccess", "Foo\n");
    Files.createDirectories(base.resolve(".htlint.conf"));
    assertThat(Run.in(base).err()).isEqualTo("htlint: .htlint.conf: a directory, not a file\n");
    Files.delete(base.resolve(".htlint.conf"));
    Files.createSymbolicLink(base.resolve(".htlint.conf"), base.resolve("nowhere"));
    assertThat(Run.in(base).err()).isEqualTo("htlint: .htlint.conf: no such file or directory\n");
    Files.delete(base.resolve(".htlint.conf"));
    Files.write(base.resolve(".htlint.conf"), new byte[(1 << 20) + 1]);
    assertThat(Run.in(base).err()).contains("larger than 1 MiB");
    assertThat(Run.in(base).code()).isEqualTo(3);
    assertThat(Run.in(base, "--no-settings").code()).isEqualTo(1);
    assertThat(Run.in(base, "--no-settings", "--settings", "x").code()).isEqualTo(2);
  }

  @Test
  void initWritesWhatIsUnderstoodAndNeverOverwrites() throws IOException {
    Path file = base.resolve(".htlint.conf");
    Run first = Run.in(base, "init");
    assertThat(first.code()).isZero();
    assertThat(first.out()).startsWith("wrote .htlint.conf");
    String text = Files.readString(file);
    write(".htaccess", "RewriteEngine On\n");
    assertThat(Run.in(base).code()).as("as it is").isZero();
    write("modules.txt", "rewrite_module\n");
    Files.writeString(file, text.replaceAll("(?m)^#(?! )", ""));
    assertThat(Run.in(base).err()).as("each example in force").isEmpty();
    Run second = Run.in(base, "init");
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err()).isEqualTo("htlint: .htlint.conf is there already\n");
    try (Stream<Path> files = Files.list(base)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(".htaccess", ".htlint.conf", "modules.txt");
    }
  }

  private String linted(String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "--format";
    all[1] = "concise";
    System.arraycopy(words, 0, all, 2, words.length);
    return String.join(
        " ", Run.in(base, all).out().lines().map(line -> line.split(":", -1)[0]).toList());
  }

  private void write(String path, String text) throws IOException {
    Path file = base.resolve(path).normalize();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
