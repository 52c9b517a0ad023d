package dev.htlint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.htlint.Testdata;
import dev.htlint.cli.Command;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Phase;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shown in {@code testdata} and claims to be SARIF, or our JSON, is so. */
final class SchemaTest {
  private static final String OURS = "findings.schema.json";
  private static final Schema SARIF = schema("sarif-schema-2.1.0.json", Function.identity(), "");

  /** With no fields but those that are described. */
  private static final Schema JSON = schema(OURS, SchemaTest::closed, "");

  private static final Schema NDJSON = schema(OURS, SchemaTest::closed, "#/$defs/diagnostic");
  private static final JsonMapper MAPPER = new JsonMapper();

  /** The reports in {@code testdata}, and the format of each. */
  static Stream<Arguments> reports() {
    return Testdata.all().stream()
        .flatMap(
            file ->
                Stream.of("json", "ndjson", "sarif")
                    .filter(format -> isReport(file, format))
                    .map(format -> arguments(file, format)));
  }

  private static boolean isReport(Path file, String format) {
    if (file.startsWith(Testdata.ROOT.resolve("report"))) {
      return file.toString().endsWith("." + format);
    }
    Path command = file.resolveSibling("command");
    return file.endsWith("stdout")
        && Testdata.bytes(file).length > 0
        && new String(Testdata.bytes(command), StandardCharsets.UTF_8)
            .matches(
                "(?s)(?!htlint (trace|limits|verify|effective) ).*--format[ =]" + format + "\\s.*");
  }

  @Test
  void reportsAreFound() {
    assertThat(reports()).hasSizeGreaterThan(8);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void keepsToItsSchema(Path file, String format) throws IOException {
    String report = Files.readString(file);
    switch (format) {
      case "sarif" -> assertThat(faults(SARIF, report)).isEmpty();
      case "json" -> assertThat(faults(JSON, report)).isEmpty();
      default ->
          assertThat(report.lines().flatMap(line -> faults(NDJSON, line).stream())).isEmpty();
    }
  }

  static List<Path> faults() {
    return Testdata.below(Testdata.ROOT.resolve("faults"), ".htaccess");
  }

  /** As the program writes it, fixes of real rules among it. */
  @ParameterizedTest
  @MethodSource("faults")
  void realFindingsKeepToTheSchemas(Path file) {
    byte[] content = Testdata.bytes(file);
    String sarif = Command.check(content, List.of("--format", "sarif")).out();
    assertThat(faults(SARIF, sarif)).isEmpty();
    assertThat(sarif).contains("\"partialFingerprints\"");
    assertThat(faults(JSON, Command.check(content, List.of("--format", "json")).out())).isEmpty();
  }

  /** The schemas can say no. */
  @ParameterizedTest
  @CsvSource({
    "'\"startLine\" : 3', '\"startLine\" : 0'",
    "'\"level\" : \"error\"', '\"level\" : \"bad\"'",
    "'\"uri\" : \"gr', '\"uri\" : \" gr'",
    "'\"results\" : [', '\"result\" : ['",
  })
  void brokenSarifIsFound(String right, String wrong) throws IOException {
    String report = Files.readString(Testdata.ROOT.resolve("report/findings.sarif"));
    assertThat(faults(SARIF, report.replace(right, wrong))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"line\" : 3', '\"line\" : 0'",
    "'\"version\" : 1', '\"version\" : 2'",
    "'\"severity\" : \"error\"', '\"severity\" : \"bad\"'",
    "'\"help\" :', '\"helps\" :'",
    "'\"safe\" : false', '\"safe\" : null'",
  })
  void brokenJsonIsFound(String right, String wrong) throws IOException {
    String report = Files.readString(Testdata.ROOT.resolve("report/findings.json"));
    assertThat(faults(JSON, report.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void ourSchemaNamesEveryValue() throws IOException {
    JsonNode fields = MAPPER.readTree(text(OURS)).at("/$defs/diagnostic/properties");
    assertThat(values(fields, "outcome")).isEqualTo(labels(Outcome.values(), Outcome::label));
    assertThat(values(fields, "phase")).isEqualTo(labels(Phase.values(), Phase::label));
    assertThat(values(fields, "severity")).isEqualTo(labels(Severity.values(), Severity::label));
  }

  @Test
  void ndjsonHasTheObjectsOfJson() throws IOException {
    JsonNode whole = MAPPER.readTree(written(Format.JSON)).at("/diagnostics");
    List<JsonNode> lines = written(Format.NDJSON).lines().map(MAPPER::readTree).toList();
    assertThat(lines).containsExactlyElementsOf(whole).hasSize(4);
  }

  @Test
  void sarifBringsThePageOfEachRule() throws IOException {
    JsonNode rules = MAPPER.readTree(written(Format.SARIF)).at("/runs/0/tool/driver/rules");
    assertThat(rules).hasSize(4);
    for (JsonNode rule : rules) {
      RuleInfo info = RuleInfo.of(rule.at("/id").asString());
      String page = rule.at("/help/markdown").asString();
      assertThat(page).startsWith("# " + info.id() + "\n").contains("## Why", "## Bad", "## Good");
      assertThat(page.replace("](https://github.com/htlint/htlint/blob/main/rules/", "]("))
          .isEqualTo(info.page());
      assertThat(page.replaceAll("(?s)```.*?```", "")).doesNotContainPattern("\\]\\((?!https:)");
    }
  }

  /** A reader of SARIF may show HTML, or refuse it: a page has none outside of code. */
  @ParameterizedTest
  @ValueSource(strings = "rules")
  void pagesHoldNoHtml(Path folder) throws IOException {
    try (Stream<Path> pages = Files.list(folder).filter(page -> page.toString().endsWith(".md"))) {
      for (Path page : pages.toList()) {
        String prose =
            Files.readString(page).replaceAll("(?s)```.*?```", "").replaceAll("`[^`]*`", "");
        assertThat(prose).as(page.toString()).doesNotContainPattern("<[a-zA-Z/!]");
      }
    }
  }

  private static List<String> faults(Schema schema, String report) {
    return schema
        .validate(
            report,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static List<String> values(JsonNode fields, String field) {
    return fields.at("/" + field + "/enum").valueStream().map(JsonNode::asString).toList();
  }

  private static <T> List<String> labels(T[] values, Function<T, String> label) {
    return Arrays.stream(values).map(label).toList();
  }

  private static String written(Format format) throws IOException {
    RunInfo run = new RunInfo("0", "/home", Optional.empty());
    StringWriter out = new StringWriter();
    format.reporter(() -> run, Colors.OFF, true).report(Findings.plain(), out);
    return out.toString();
  }

  private static String closed(String schema) {
    return schema.replace(
        "\"type\": \"object\",", "\"type\": \"object\", \"additionalProperties\": false,");
  }

  private static Schema schema(String name, Function<String, String> change, String part) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(id -> id.endsWith(name) ? change.apply(text(name)) : null));
    return registry.getSchema(SchemaLocation.of("test:" + name + part));
  }

  /** What is wrong with {@code report} by a part of the schema {@code name}. */
  static List<String> faultsOf(String name, String part, String report) {
    return faults(schema(name, SchemaTest::closed, part), report);
  }

  static String text(String name) {
    try (InputStream stream = SchemaTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
