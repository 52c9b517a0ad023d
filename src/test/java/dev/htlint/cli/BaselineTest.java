package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BaselineTest {
  private Path base;

  @BeforeEach
  void makeSite() throws IOException {
    base = Jimfs.newFileSystem(Configuration.unix()).getPath("/work/site");
    write("a/.htaccess", "Foo\n<Files x>\nFoo\n</Files>\nFoo\n");
    write("b/.htaccess", "Bar\n");
    Run run = run("--write-baseline", ".");
    assertThat(run.err()).isEqualTo("htlint: wrote 4 findings to ci/known.txt\n");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void isSortedAndOneALine() throws IOException {
    List<String> lines = Files.readAllLines(base.resolve("ci/known.txt"));
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).startsWith("# ");
    assertThat(lines.get(1)).matches("[0-9a-f]{32} unknown-directive \\.\\./a/\\.htaccess");
    assertThat(lines.get(4)).endsWith(" unknown-directive ../b/.htaccess");
    String before = Files.readString(base.resolve("ci/known.txt"));
    run("--write-baseline", "b", "a");
    assertThat(Files.readString(base.resolve("ci/known.txt"))).isEqualTo(before);
    try (Stream<Path> files = Files.list(base.resolve("ci"))) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# moved\n\nFoo\nRewriteEngine On\n<Files x>\n\n  Foo\n</Files>\n  Foo\n",
        "Foo\r\n<Files x>\r\nFoo\r\n</Files>\r\nFoo\r\n",
        "foo\n<files   x>\nFOO\n</files>\nF\\\noo",
      })
  void outlivesMovedLines(String text) throws IOException {
    write("a/.htaccess", text);
    for (String[] paths : new String[][] {{"."}, {"a", "b"}, {"/work/site/a/../a", "./b"}}) {
      Run run = run(paths);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isZero();
    }
  }

  @Test
  void tellsWhatIsNewAndWhatIsGone() throws IOException {
    write("a/.htaccess", "Foo\n<Files y>\nFoo\n</Files>\nFoo\nFoo\n");
    Run run = run(".");
    assertThat(run.out().lines().map(line -> line.split(":", -1)[1])).containsExactly("3", "6");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("htlint: ci/known.txt: 1 finding gone (--write-baseline removes what is)\n");
    assertThat(run("--quiet", ".").err()).isEmpty();
    assertThat(run("b").err()).as("a was not looked at").isEmpty();
    Files.delete(base.resolve("b/.htaccess"));
    assertThat(run(".").err()).contains("2 findings gone");
    assertThat(run("--write-baseline", ".").err()).contains("wrote 4 findings");
  }

  @Test
  void keepsWhatIsKnownOfOtherFiles() throws IOException {
    write("b/.htaccess", "Baz\n");
    assertThat(run("--write-baseline", "b").err()).contains("wrote 4 findings");
    assertThat(run(".").out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<<<<<<< HEAD\n",
        "{\"version\":1}\n",
        "0123456789abcdef0123456789abcdef unknown-directive\n",
        "\u0000\u0001",
      })
  void aBrokenOneIsAnError(String text) throws IOException {
    write("ci/known.txt", "# fine\n" + text);
    for (String[] words : new String[][] {{"."}, {"--write-baseline", "."}}) {
      Run run = run(words);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo("htlint: ci/known.txt:2: this is no line of a baseline of htlint\n");
      assertThat(run.out()).isEmpty();
      assertThat(Files.readString(base.resolve("ci/known.txt"))).isEqualTo("# fine\n" + text);
    }
  }

  @Test
  void lineEndsAndMarksOfOtherEditorsDoNotMatter() throws IOException {
    String text = Files.readString(base.resolve("ci/known.txt"));
    write("ci/known.txt", "\uFEFF" + text.replace("\n", "\r\n") + "\r\n");
    assertThat(run(".").out()).isEmpty();
  }

  @Test
  void saysWhatItNeeds() throws IOException {
    assertThat(Run.in(base, "--write-baseline").err())
        .isEqualTo("htlint: --write-baseline needs --baseline FILE\n");
    assertThat(Run.in(base, "--baseline", "none.txt").err())
        .isEqualTo("htlint: none.txt: no such file or directory\n");
    assertThat(Run.in(base, "--baseline", "none.txt").code()).isEqualTo(2);
    assertThat(Run.in(base, "--baseline", "ci", "--write-baseline").code()).isEqualTo(2);
  }

  private Run run(String... words) {
    return Run.in(
        base,
        Stream.concat(
                Stream.of("--format", "concise", "--baseline", "ci/known.txt"), Stream.of(words))
            .toArray(String[]::new));
  }

  private void write(String path, String text) throws IOException {
    Path file = base.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
