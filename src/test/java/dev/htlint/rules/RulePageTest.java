package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Golden;
import dev.htlint.Testdata;
import dev.htlint.cli.Command;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.rules.RulePage.Example;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the rules say what is true: each example is run, each head is complete. */
final class RulePageTest {
  private static final Path INDEX = Path.of("rules", "README.md");
  private static final List<String> ROWS =
      List.of("severity", "category", "summary", "outcome", "fix", "since");
  private static final List<String> CATEGORIES =
      List.of("arguments", "directive", "modules", "permission", "sections", "text");

  static List<RulePage> pages() {
    return RulePage.all();
  }

  static List<Example> bad() {
    return examples().filter(Example::bad).toList();
  }

  static List<Example> good() {
    return examples().filter(example -> !example.bad()).toList();
  }

  private static Stream<Example> examples() {
    return pages().stream().flatMap(page -> page.examples().stream());
  }

  @Test
  void everyRuleHasAPageAndEveryPageARule() {
    assertThat(pages().stream().map(RulePage::id))
        .containsExactlyInAnyOrderElementsOf(Rules.all().stream().map(Rule::id).toList());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headIsComplete(RulePage page) {
    Map<String, String> head = page.head();
    assertThat(page.text()).startsWith("# " + page.id() + "\n\n| | |\n| --- | --- |\n| severity |");
    assertThat(head.keySet()).containsExactlyElementsOf(ROWS);
    assertThat(head.get("severity"))
        .isIn(Arrays.stream(Severity.values()).map(Severity::label).toList());
    assertThat(head.get("category")).isIn(CATEGORIES);
    assertThat(head.get("summary")).matches("[A-Z`].*[^.]\\.").doesNotContain(". ");
    assertThat(head.get("outcome"))
        .isIn(Arrays.stream(Outcome.values()).map(Outcome::label).toList());
    assertThat(head.get("fix")).isIn("none", "safe", "unsafe");
    assertThat(head.get("since")).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(page.sections()).containsExactly("Why", "Bad", "Good", "See also");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasExamplesOfBothKinds(RulePage page) {
    assertThat(page.examples()).anyMatch(Example::bad).anyMatch(example -> !example.bad());
    assertThat(page.text().split("```apache", -1)).hasSize(page.examples().size() + 1);
    assertThat(page.text().split("```text", -1))
        .as("an output behind each bad block, and none elsewhere")
        .hasSize((int) page.examples().stream().filter(e -> e.outputStart() >= 0).count() + 1)
        .hasSize((int) page.examples().stream().filter(Example::bad).count() + 1);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void outputsAreReal(RulePage page) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Example example : page.examples()) {
      if (example.outputStart() < 0) {
        continue;
      }
      text.append(page.text(), at, example.outputStart()).append(run(example)).append('\n');
      at = example.outputStart() + example.output().length();
    }
    text.append(page.text().substring(at));
    Golden.check(page.file(), text.toString());
  }

  @ParameterizedTest
  @MethodSource("bad")
  void badExampleHasAFindingOfTheRule(Example example) {
    String rule = example.place().substring(0, example.place().indexOf(' '));
    assertThat(run(example)).containsPattern("(?m)^(error|warning|note)\\[" + rule + "]: ");
  }

  @ParameterizedTest
  @MethodSource("good")
  void goodExampleIsSilent(Example example) {
    assertThat(run(example)).isEmpty();
  }

  @Test
  void indexListsAllPages() {
    String text = read(INDEX);
    String table =
        pages().stream()
            .map(
                page ->
                    String.format(
                        "| [%s](%s.md) | %s | %s |",
                        page.id(),
                        page.id(),
                        page.head().get("severity"),
                        page.head().get("summary")))
            .collect(
                Collectors.joining(
                    "\n", "| rule | severity | finds |\n| --- | --- | --- |\n", "\n"));
    int start = text.indexOf("| rule |");
    int end = text.indexOf("\n\n", start) + 1;
    assertThat(start).as("a table that begins with | rule |").isPositive();
    Golden.check(INDEX, text.substring(0, start) + table + text.substring(end));
  }

  private static String run(Example example) {
    Command command = Command.check(example.content(), example.options());
    assertThat(command.err()).isEmpty();
    return command.findings();
  }

  private static String read(Path file) {
    return new String(Testdata.bytes(file), StandardCharsets.UTF_8);
  }
}
