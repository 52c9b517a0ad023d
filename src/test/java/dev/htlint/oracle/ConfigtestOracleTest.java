package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.htlint.check.Checks;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Small server configurations, and what {@code apache2 -t} said first: {@code testdata/configtest}.
 * htlint must say the same, and a real httpd must still say it. {@code -Dgolden=update} asks httpd
 * and writes the answers down.
 */
class ConfigtestOracleTest {
  private static final Path FOLDER = Path.of("testdata/configtest");
  private static final String ANSWER = ">> ";
  private static final String FILE = "configtest.conf";
  private static final String ACCEPTED = "accepted";

  /** WALK tells of a refusal on a line of its own, BUILD behind the place. */
  private static final Pattern SAID =
      Pattern.compile("Syntax error on line (\\d+) of [^:\\n]*:\\s+(.*)", Pattern.DOTALL);

  /** One configuration, and the number of the line and the message that httpd answered. */
  private record Block(String config, String answer) {
    String title() {
      return config.lines().findFirst().orElse("");
    }
  }

  /** Needs no httpd: the answers are on record. */
  @TestFactory
  Stream<DynamicTest> htlintSaysWhatHttpdSaid() throws IOException {
    SourceFile config = SourceFile.ofLatin1("server.conf", description());
    Server server = ServerReader.read("configtest", config, IncludeSource.NONE);
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : Fixture.files(FOLDER)) {
      for (Block block : blocks(file)) {
        tests.add(
            dynamicTest(
                file.getFileName() + " " + block.title(),
                () ->
                    assertThat(htlint(server, block.config()))
                        .as(block.config())
                        .isEqualTo(block.answer())));
      }
    }
    assertThat(tests).hasSizeGreaterThan(200);
    return tests.stream();
  }

  @Test
  void httpdStillSaysIt() throws IOException {
    Installation installation = Oracle.installation();
    boolean update = "update".equals(System.getProperty("golden"));
    Description description = new Description(description());
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    try (Httpd httpd = Httpd.start(installation, description)) {
      for (Path file : Fixture.files(FOLDER)) {
        StringBuilder updated = new StringBuilder();
        for (Block block : blocks(file)) {
          String answer = httpd(httpd, block.config());
          actual.add(block.config() + answer);
          expected.add(block.config() + (update ? answer : block.answer()));
          updated.append(block.config()).append(ANSWER).append(answer).append("\n\n");
        }
        if (update) {
          Files.writeString(file, updated.substring(0, updated.length() - 1));
        }
      }
    }
    assertThat(actual).containsExactlyElementsOf(expected);
  }

  private static String description() throws IOException {
    return Files.readString(FOLDER.resolve("server.conf"));
  }

  private static List<Block> blocks(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    StringBuilder config = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(ANSWER.strip())) {
        blocks.add(new Block(config.toString(), line.substring(ANSWER.strip().length()).strip()));
        config.setLength(0);
      } else if (!line.isEmpty()) {
        config.append(line).append('\n');
      }
    }
    return blocks;
  }

  private static String htlint(Server server, String config) {
    SourceFile source = new SourceFile(FILE, config.getBytes(StandardCharsets.UTF_8));
    Resolution resolution =
        Resolver.resolve(
            ConfigParser.parse(source),
            Context.SERVER,
            server,
            server.overrides("/"),
            new Checks());
    Optional<Refusal> first = resolution.first();
    return first
        .map(
            refusal ->
                (source.line(refusal.line().end() - 1) + " " + firstLine(refusal.message()))
                    .strip())
        .orElse(ACCEPTED);
  }

  private static String httpd(Httpd httpd, String config) throws IOException {
    String output = httpd.configtest(config).output();
    Matcher said = SAID.matcher(output);
    if (said.find()) {
      String message = firstLine(said.group(2)).replaceAll("\\S*/(?=" + FILE + ":)", "");
      return (said.group(1) + " " + message).strip();
    }
    return output.contains("Syntax OK") ? ACCEPTED : output.strip().replaceAll("\\s+", " ");
  }

  private static String firstLine(String text) {
    return text.strip().lines().findFirst().orElse("");
  }
}
