package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The README is true: its commands give what it shows, and its options exist. */
final class ReadmeTest {
  private static final Path README = Path.of("README.md");

  /** A block with one command and what it prints, standard error behind standard output. */
  private static final Pattern CONSOLE =
      Pattern.compile("```console\n\\$ java -jar target/htlint\\.jar (.*)\n(?s:(.*?))```");

  private static final Pattern SHELL = Pattern.compile("```sh\n(.*)\n```");
  private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)");

  @Test
  void commandsPrintWhatTheReadmeShows() throws IOException {
    Matcher matcher = CONSOLE.matcher(Files.readString(README));
    Golden.check(
        README,
        matcher.replaceAll(
            block ->
                Matcher.quoteReplacement(
                    "```console\n$ java -jar target/htlint.jar "
                        + block.group(1)
                        + "\n"
                        + run(block.group(1))
                        + "```")));
  }

  @Test
  void commandsAreShownAtAll() throws IOException {
    assertThat(CONSOLE.matcher(Files.readString(README)).results()).hasSizeGreaterThan(3);
  }

  @Test
  void everyOptionExists() throws IOException {
    CommandLine all = Commands.whole(terminal(new ByteArrayOutputStream()));
    List<String> known =
        all.getSubcommands().values().stream()
            .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
            .toList();
    List<String> named =
        OPTION.matcher(Files.readString(README)).results().map(r -> r.group(1)).toList();
    assertThat(named).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void theFirstShellCommandLintsTheSample() throws IOException {
    String command = shellCommands().get(0);
    String arguments = command.substring(command.indexOf(".jar ") + 5);
    assertThat(command).startsWith("mvn -q -DskipTests package && java -jar target/htlint.jar ");
    assertThat(run(arguments)).contains("error[unknown-directive]");
  }

  @Test
  void continuousIntegrationRunsTheSecondShellCommand() throws IOException {
    assertThat(Files.readString(Path.of(".ci/run"))).contains("\n" + shellCommands().get(1) + "\n");
  }

  private static List<String> shellCommands() throws IOException {
    return SHELL.matcher(Files.readString(README)).results().map(ReadmeTest::command).toList();
  }

  private static String command(MatchResult block) {
    return block.group(1);
  }

  private static String run(String arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Main.run(terminal(output), words(arguments));
    return output.toString(StandardCharsets.UTF_8);
  }

  private static String[] words(String arguments) {
    return Arrays.stream(arguments.split(" ", -1)).toArray(String[]::new);
  }

  private static Terminal terminal(ByteArrayOutputStream output) {
    return new Terminal(
        new ByteArrayInputStream(new byte[0]), output, output, Map.of(), false, Path.of(""));
  }
}
