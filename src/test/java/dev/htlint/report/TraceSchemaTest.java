package dev.htlint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.htlint.Testdata;
import dev.htlint.rewrite.SampleSite;
import dev.htlint.rewrite.Step;
import dev.htlint.rewrite.Trace;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What {@code htlint trace} writes for programs keeps to its schema, which names each kind. */
final class TraceSchemaTest {
  private static final String OURS = "traces.schema.json";

  static Stream<Arguments> outputs() {
    return Testdata.below(Testdata.ROOT.resolve("cli"), "stdout").stream()
        .flatMap(
            file ->
                Stream.of("json", "ndjson")
                    .filter(format -> isTrace(file, format))
                    .map(format -> arguments(file, format)));
  }

  private static boolean isTrace(Path file, String format) {
    String command =
        new String(Testdata.bytes(file.resolveSibling("command")), StandardCharsets.UTF_8);
    return Testdata.bytes(file).length > 0
        && command.matches("(?s)htlint trace .*--format " + format + "\\s.*");
  }

  @Test
  void outputsAreFound() {
    assertThat(outputs()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void whatIsWrittenKeepsToIt(Path file, String format) throws IOException {
    String text = Files.readString(file);
    if (format.equals("json")) {
      assertThat(SchemaTest.faultsOf(OURS, "", text)).isEmpty();
    } else {
      for (String line : text.lines().toList()) {
        assertThat(SchemaTest.faultsOf(OURS, "#/$defs/answer", line)).isEmpty();
      }
    }
  }

  @Test
  void everySampleKeepsToIt() throws IOException {
    for (SampleSite site : SampleSite.all()) {
      List<Trace> traces = site.traces();
      StringWriter out = new StringWriter();
      TraceJson.all(traces, out);
      assertThat(SchemaTest.faultsOf(OURS, "", out.toString())).as(site.toString()).isEmpty();
    }
  }

  @Test
  void namesEveryKindOfStep() throws IOException {
    String schema = SchemaTest.text(OURS);
    List<String> kinds =
        new JsonMapper()
            .readTree(schema)
            .at("/$defs/step/properties/kind/enum")
            .valueStream()
            .map(node -> node.asString())
            .toList();
    assertThat(kinds)
        .containsExactlyElementsOf(
            Arrays.stream(Step.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  /** The schema can say no. */
  @ParameterizedTest
  @CsvSource({
    "'\"kind\" : \"pass\"', '\"kind\" : \"path\"'",
    "'\"depth\" : 0', '\"depth\" : null'",
    "'\"version\" : 1', '\"version\" : 2'",
    "'\"passes\" : 2', '\"passes\" : 0'",
    "'\"holds\"', '\"holds2\"'",
  })
  void brokenTracesAreFound(String right, String wrong) throws IOException {
    String text = Files.readString(Testdata.ROOT.resolve("cli/trace-json/stdout"));
    assertThat(text).contains(right);
    assertThat(SchemaTest.faultsOf(OURS, "", text.replace(right, wrong))).isNotEmpty();
  }
}
