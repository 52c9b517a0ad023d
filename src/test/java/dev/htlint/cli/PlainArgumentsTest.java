package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read by hand means what picocli makes of it. */
final class PlainArgumentsTest {
  private static final List<String> WORDS =
      List.of(
          "a.htaccess",
          "b",
          ".",
          "-",
          "check",
          "rules",
          "missing",
          "@a.htaccess",
          "--format",
          "concise",
          "--format=ndjson",
          "--format=",
          "--formats",
          "--fail-on",
          "never",
          "--fail-on=warning",
          "--color=always",
          "--color",
          "--quiet",
          "--quiet=false",
          "--no-settings",
          "--statistics",
          "--server",
          "debian-12",
          "--",
          "-x",
          "",
          "\"b\"");

  private Path base;

  @BeforeEach
  void makeFiles() throws IOException {
    base = Jimfs.newFileSystem(Configuration.unix()).getPath("/work");
    Files.createDirectories(base.resolve("b"));
    Files.writeString(base.resolve("a.htaccess"), "Foo\n");
    Files.writeString(base.resolve("b/.htaccess"), "php_flag a on\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check",
        "a.htaccess",
        "check a.htaccess b",
        "-",
        "--format concise b",
        "--format=ndjson . --quiet",
        "check b --fail-on warning --no-settings --color never"
      })
  void plainLinesNeedNoPicocli(String line) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);
    assertThat(PlainArguments.read(terminal(), arguments)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules",
        "--help",
        "@a.htaccess",
        "--format",
        "--format -",
        "--format text --format text",
        "--quiet --quiet",
        "--quiet=true",
        "--unknown",
        "-- b",
        "--server=any b"
      })
  void theRestIsLeftToPicocli(String line) {
    assertThat(PlainArguments.read(terminal(), line.split(" ", -1))).isNull();
  }

  @Test
  void bothGiveTheSameAnswer() {
    Random random = new Random(1);
    int plain = 0;
    for (int i = 0; i < 1500; i++) {
      List<String> line = new ArrayList<>();
      for (int n = random.nextInt(5); n > 0; n--) {
        line.add(WORDS.get(random.nextInt(WORDS.size())));
      }
      String[] arguments = line.toArray(String[]::new);
      if (PlainArguments.read(terminal(), arguments) == null) {
        continue;
      }
      plain++;
      assertThat(run(false, arguments)).as(line.toString()).isEqualTo(run(true, arguments));
    }
    assertThat(plain).isGreaterThan(200);
  }

  private String run(boolean picocli, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] input = "Bar\n".getBytes(StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(input), out, err, Map.of(), false, base);
    int code = picocli ? Commands.execute(terminal, arguments) : Main.run(terminal, arguments);
    terminal.finish();
    return code
        + "\n"
        + out.toString(StandardCharsets.UTF_8)
        + err.toString(StandardCharsets.UTF_8);
  }

  private Terminal terminal() {
    return new Terminal(
        new ByteArrayInputStream(new byte[0]),
        new ByteArrayOutputStream(),
        new ByteArrayOutputStream(),
        Map.of(),
        false,
        base);
  }
}
