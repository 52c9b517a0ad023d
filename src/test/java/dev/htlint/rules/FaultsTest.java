package dev.htlint.rules;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.htlint.Golden;
import dev.htlint.Testdata;
import dev.htlint.cli.Command;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault a file, as people make them, and what is said of it. */
final class FaultsTest {
  private static final Path FOLDER = Testdata.ROOT.resolve("faults");
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** What differs with CRLF for good reason: a continued line's end is part of the shown line. */
  private static final Pattern RULE =
      Pattern.compile("(?m)^(?:error|warning|note)\\[.*|^ +--> .*|^ httpd: .*|^ {2}help: .*");

  static List<Path> files() {
    return Testdata.below(FOLDER, ".htaccess");
  }

  static List<Path> smallFiles() {
    return files().stream().filter(file -> Testdata.bytes(file).length < 1000).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void says(Path file) {
    String findings = check(Testdata.bytes(file));
    assertThat(findings).contains("error[");
    Golden.check(Testdata.sibling(file, ".txt"), findings + "\n");
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysTheSameWithCarriageReturns(Path file) {
    byte[] bytes = Testdata.bytes(file);
    assertThat(parts(check(crlf(bytes)))).isEqualTo(parts(check(bytes)));
  }

  /** Every prefix of a long file would take long and show nothing new. */
  @ParameterizedTest
  @MethodSource("smallFiles")
  void endsInTimeOnEachPrefix(Path file) {
    byte[] bytes = Testdata.bytes(file);
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          for (int length = 0; length < bytes.length; length++) {
            check(Arrays.copyOf(bytes, length));
          }
        });
  }

  @Test
  void endsInTimeOnGuardsInsideEachOther() {
    String guards = "<IfModule mod_rewrite.c>\n".repeat(50_000);
    byte[] content = (guards + "<IfModule !mod_rewrite.c>\n</IfModule>\n").getBytes(US_ASCII);
    assertTimeoutPreemptively(
        LONGEST, () -> assertThat(check(content)).contains("contradicts the <IfModule> around it"));
  }

  private static String check(byte[] content) {
    Command command = Command.check(content, List.of());
    assertThat(command.err()).isEmpty();
    return command.findings();
  }

  private static List<String> parts(String findings) {
    return RULE.matcher(findings).results().map(result -> result.group()).toList();
  }

  private static byte[] crlf(byte[] bytes) {
    ByteArrayOutputStream crlf = new ByteArrayOutputStream();
    for (byte b : bytes) {
      if (b == '\n') {
        crlf.write('\r');
      }
      crlf.write(b);
    }
    return crlf.toByteArray();
  }
}
