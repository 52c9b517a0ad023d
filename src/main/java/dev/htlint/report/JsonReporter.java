package dev.htlint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.report.Portability.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One JSON object for the whole run, with the version of its own form. */
public final class JsonReporter implements Reporter {
  private static final int VERSION = 1;

  private final RunInfo run;

  JsonReporter(RunInfo run) {
    this.run = run;
  }

  @Override
  public void report(List<FileReport> files, Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "htlint");
    json.writeStringField("version", run.version());
    json.writeEndObject();
    json.writeNumberField("files", files.size());
    json.writeArrayFieldStart("diagnostics");
    for (FileReport file : files) {
      for (Diagnostic diagnostic : file.diagnostics()) {
        JsonDiagnostic.write(file, diagnostic, json);
      }
    }
    json.writeEndArray();
    portability(files, json);
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
    out.flush();
  }

  /** Which server takes which file, where several are spoken of. */
  private static void portability(List<FileReport> files, JsonGenerator json) throws IOException {
    boolean any = false;
    for (FileReport file : files) {
      for (Verdict verdict : file.portability().verdicts()) {
        if (!any) {
          json.writeArrayFieldStart("portability");
          any = true;
        }
        json.writeStartObject();
        json.writeStringField("path", file.source().path());
        json.writeStringField("server", verdict.server());
        json.writeStringField("verdict", verdict.ruling().label());
        if (verdict.reason().isPresent()) {
          Diagnostic reason = verdict.reason().get();
          json.writeNumberField("line", reason.line());
          json.writeStringField("rule", reason.rule());
          json.writeStringField("message", reason.message());
          json.writeStringField("httpd", reason.httpd().orElse(null));
        }
        json.writeEndObject();
      }
    }
    if (any) {
      json.writeEndArray();
    }
  }
}
