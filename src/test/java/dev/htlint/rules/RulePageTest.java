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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the rules say what is true: each example is run, each head is complete. */
final class RulePageTest {
  private static final Path INDEX = Path.of("rules", "README.md");
  private static final List<String> ROWS =
      List.of("severity", "category", "summary", "outcome", "fix", "since");
  private static final List<String> CATEGORIES =
      List.of(
          "arguments",
          "directive",
          "files",
          "modules",
          "permission",
          "rewrite",
          "sections",
          "text");

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
    List<Boolean> bad =
        Stream.concat(
                page.examples().stream().map(Example::bad),
                page.sites().stream().map(SiteExample::bad))
            .toList();
    assertThat(bad).contains(true, false);
    assertThat(page.text().split("```(apache|site)", -1)).hasSize(bad.size() + 1);
    assertThat(page.text().split("```text", -1))
        .as("an output behind each bad block, and none elsewhere")
        .hasSize(shown(page).size() + 1)
        .hasSize((int) bad.stream().filter(isBad -> isBad).count() + 1);
  }

  /** An output in a page, and what makes it. */
  private record Shown(int start, String output, Supplier<String> run) {}

  private static List<Shown> shown(RulePage page) {
    Stream<Shown> files =
        page.examples().stream().map(e -> new Shown(e.outputStart(), e.output(), () -> run(e)));
    Stream<Shown> sites =
        page.sites().stream().map(e -> new Shown(e.outputStart(), e.output(), () -> run(e)));
    return Stream.concat(files, sites)
        .filter(shown -> shown.start() >= 0)
        .sorted(Comparator.comparing(Shown::start))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void outputsAreReal(RulePage page) {
    SiteExample.assumeCanBeMade(page);
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Shown shown : shown(page)) {
      text.append(page.text(), at, shown.start()).append(shown.run().get()).append('\n');
      at = shown.start() + shown.output().length();
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

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("sites")
  void siteHasAFindingOfTheRuleOrIsSilent(RulePage page, SiteExample example) {
    SiteExample.assumeCanBeMade(page);
    if (example.bad()) {
      assertThat(run(example)).containsPattern("(?m)^(error|warning|note)\\[" + page.id() + "]: ");
    } else {
      assertThat(run(example)).isEmpty();
    }
  }

  /** Where safe fixes leave nothing to find, nobody has to be asked. */
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("sites")
  void siteIsGoodOnceItIsFixed(RulePage page, SiteExample example) {
    SiteExample.assumeCanBeMade(page);
    assertThat(example.fixedTwice()).as("nothing is left to fix").doesNotContain("fixed");
  }

  static List<Arguments> sites() {
    return pages().stream()
        .flatMap(page -> page.sites().stream().map(site -> Arguments.of(page, site)))
        .toList();
  }

  /** The head says of the rule's fixes what the Bad blocks show, or better: the best one counts. */
  @ParameterizedTest
  @MethodSource("pages")
  void headNamesTheKindOfFix(RulePage page) {
    SiteExample.assumeCanBeMade(page);
    List<String> findings =
        Stream.concat(
                page.examples().stream()
                    .filter(Example::bad)
                    .flatMap(example -> lines(example, "--format", "ndjson").stream()),
                page.sites().stream()
                    .filter(SiteExample::bad)
                    .flatMap(site -> site.run("--format", "ndjson").out().lines()))
            .filter(line -> line.contains("\"rule\":\"" + page.id() + "\""))
            .toList();
    boolean safe = findings.stream().anyMatch(line -> line.contains("\"safe\":true"));
    boolean unsafe = findings.stream().anyMatch(line -> line.contains("\"safe\":false"));
    List<String> kinds = List.of("none", "unsafe", "safe");
    assertThat(kinds.indexOf(page.head().get("fix")))
        .isGreaterThanOrEqualTo(safe ? 2 : unsafe ? 1 : 0);
  }

  /** Bad and its safe fixes make Good, as far as they leave nothing to find. */
  @ParameterizedTest
  @MethodSource("bad")
  void badExampleAndItsSafeFixIsGood(Example example) {
    Command fix = Command.check(example.content(), options(example, "--fix"));
    String fixed = fix.out();
    Command again =
        Command.check(fixed.getBytes(StandardCharsets.UTF_8), options(example, "--fix"));
    assertThat(again.out()).as("nothing is left to fix").isEqualTo(fixed);
    boolean changed = !fixed.equals(new String(example.content(), StandardCharsets.UTF_8));
    if (changed && fix.code() == 0 && again.err().startsWith("no findings")) {
      assertThat(good(example).stream().map(Example::content))
          .map(content -> new String(content, StandardCharsets.UTF_8))
          .anySatisfy(content -> assertThat(content).contains(fixed));
    }
  }

  private static List<Example> good(Example example) {
    String page = example.place().substring(0, example.place().indexOf(' '));
    return good().stream().filter(e -> e.place().startsWith(page + " ")).toList();
  }

  private static List<String> lines(Example example, String... more) {
    return Command.check(example.content(), options(example, more)).out().lines().toList();
  }

  private static List<String> options(Example example, String... more) {
    return Stream.concat(example.options().stream(), Arrays.stream(more)).toList();
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

  private static String run(SiteExample example) {
    Command command = example.run();
    assertThat(command.err()).isEmpty();
    return command.findings();
  }

  private static String read(Path file) {
    return new String(Testdata.bytes(file), StandardCharsets.UTF_8);
  }
}
