package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Golden;
import dev.htlint.Testdata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the cases of {@code testdata/cli}: a folder holds the {@code command}, the files it is
 * about, {@code stdin} if there is any, and what comes out: {@code stdout}, {@code stderr}, {@code
 * exit}.
 */
final class CliTest {
  private static final Path CASES = Testdata.ROOT.resolve("cli");

  /** A word of the command line, in quotes or not. */
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private static final Pattern VARIABLE = Pattern.compile("([A-Z_]+)=(\\S*)");

  /** In place of a variable: says that standard output is a terminal. */
  private static final String ON_A_TERMINAL = "ON_A_TERMINAL";

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void thereAreCases() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesWhatIsExpected(Path folder) throws IOException {
    List<String> words = words(Files.readString(folder.resolve("command")).strip());
    Map<String, String> variables = new HashMap<>();
    while (VARIABLE.matcher(words.get(0)).matches()) {
      String[] parts = words.remove(0).split("=", 2);
      variables.put(parts[0], parts[1]);
    }
    assertThat(words.remove(0)).isEqualTo("htlint");
    boolean interactive = variables.remove(ON_A_TERMINAL) != null;
    Path input = folder.resolve("stdin");
    Run run =
        Run.in(
            folder.toAbsolutePath(),
            Files.exists(input) ? Files.readAllBytes(input) : new byte[0],
            variables,
            interactive,
            words.toArray(String[]::new));
    Golden.check(folder.resolve("stdout"), run.out());
    Golden.check(folder.resolve("stderr"), run.err());
    Golden.check(folder.resolve("exit"), run.code() + "\n");
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    return words;
  }
}
