package dev.htlint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.lint.Fingerprints;
import dev.htlint.lint.RuleInfo;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * SARIF 2.1.0, errata 01 (OASIS), for code scanning and editors. Describes the rules that found
 * something, each with its page. What comments keep back is left out: GitHub does not look at
 * {@code suppressions}, and would open an alert for each. Braces in texts stay single: section
 * 3.11.5 wants them doubled, but readers show texts as they are where no arguments go with them.
 */
final class SarifReporter implements Reporter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String SITE = "https://github.com/htlint/htlint";

  private final RunInfo run;
  private final ArtifactLocation location;

  SarifReporter(RunInfo run) {
    this.run = run;
    this.location = new ArtifactLocation(run.folder());
  }

  @Override
  public void report(List<FileReport> files, Writer out) throws IOException {
    List<String> rules = rules(files);
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeStringField("version", "2.1.0");
    json.writeStringField("$schema", SCHEMA);
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    writeTool(rules, json);
    json.writeStringField("columnKind", "unicodeCodePoints");
    location.writeBases(json);
    json.writeArrayFieldStart("results");
    for (FileReport file : files) {
      writeResults(file, rules, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
    out.flush();
  }

  /** The rules that found something, sorted. */
  private static List<String> rules(List<FileReport> files) {
    TreeSet<String> rules = new TreeSet<>();
    for (FileReport file : files) {
      file.diagnostics().forEach(diagnostic -> rules.add(diagnostic.rule()));
    }
    return new ArrayList<>(rules);
  }

  private void writeTool(List<String> rules, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "htlint");
    json.writeStringField("version", run.version());
    json.writeStringField("informationUri", SITE);
    json.writeArrayFieldStart("rules");
    for (String rule : rules) {
      writeRule(RuleInfo.of(rule), json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeRule(RuleInfo rule, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    writeText("shortDescription", rule.summary(), json);
    writeText("fullDescription", rule.summary(), json);
    json.writeObjectFieldStart("help");
    json.writeStringField("text", rule.summary() + " See " + rule.url());
    json.writeStringField("markdown", page(rule));
    json.writeEndObject();
    json.writeStringField("helpUri", rule.url());
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", rule.severity().label());
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    json.writeString(rule.category());
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The page with links that lead somewhere from anywhere. */
  private static String page(RuleInfo rule) {
    String folder = rule.url().substring(0, rule.url().lastIndexOf('/') + 1);
    return rule.page().replaceAll("\\]\\((?=[\\w./-]+\\))", "](" + folder);
  }

  static void writeText(String field, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void writeResults(FileReport file, List<String> rules, JsonGenerator json)
      throws IOException {
    List<String> fingerprints = Fingerprints.of(file.source(), file.diagnostics());
    SarifResult results = new SarifResult(file, location, json);
    for (int i = 0; i < fingerprints.size(); i++) {
      Diagnostic diagnostic = file.diagnostics().get(i);
      results.write(diagnostic, rules.indexOf(diagnostic.rule()), fingerprints.get(i));
    }
  }
}
