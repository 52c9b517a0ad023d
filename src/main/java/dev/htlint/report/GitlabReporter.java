package dev.htlint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Fingerprints;
import dev.htlint.source.NormalPath;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The code quality report of GitLab, which tells findings apart by their fingerprints and compares
 * those of two branches. Paths are taken to count from the top of the repository.
 */
final class GitlabReporter implements Reporter {
  @Override
  public void report(List<FileReport> files, Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartArray();
    for (FileReport file : files) {
      List<String> fingerprints = Fingerprints.of(file.source(), file.diagnostics());
      for (int i = 0; i < fingerprints.size(); i++) {
        write(file, file.diagnostics().get(i), fingerprints.get(i), json);
      }
    }
    json.writeEndArray();
    json.writeRaw('\n');
    json.close();
    out.flush();
  }

  private static void write(
      FileReport file, Diagnostic diagnostic, String fingerprint, JsonGenerator json)
      throws IOException {
    Region region = Region.of(file.source(), diagnostic);
    json.writeStartObject();
    json.writeStringField("description", Wording.line(file, diagnostic));
    json.writeStringField("check_name", diagnostic.rule());
    json.writeStringField("fingerprint", fingerprint);
    json.writeStringField("severity", severity(diagnostic.severity()));
    json.writeObjectFieldStart("location");
    json.writeStringField("path", NormalPath.of(file.source().path()));
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", region.start().line());
    json.writeNumberField("end", region.end().line());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case NOTE -> "info";
    };
  }
}
