package dev.htlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.RuleInfo;
import dev.htlint.resolve.Inclusion;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.util.List;

/** A finding as a JSON object: what {@code json} and {@code ndjson} have in common. */
final class JsonDiagnostic {
  private JsonDiagnostic() {}

  static void write(FileReport file, Diagnostic diagnostic, JsonGenerator json) throws IOException {
    SourceFile source = file.source();
    json.writeStartObject();
    json.writeStringField("path", source.path());
    Region region = Region.of(source, diagnostic);
    json.writeNumberField("line", region.start().line());
    json.writeNumberField("column", region.start().column());
    json.writeNumberField("endLine", region.end().line());
    json.writeNumberField("endColumn", region.end().column());
    json.writeStringField("rule", diagnostic.rule());
    json.writeStringField("severity", diagnostic.severity().label());
    json.writeStringField("outcome", diagnostic.outcome().label());
    json.writeStringField("phase", diagnostic.phase().label());
    json.writeBooleanField("first", diagnostic.first());
    json.writeStringField("httpd", diagnostic.httpd().orElse(null));
    json.writeStringField("message", diagnostic.message());
    json.writeStringField("help", diagnostic.help().orElse(null));
    json.writeStringField("url", RuleInfo.of(diagnostic.rule()).url());
    if (!file.included().isEmpty()) {
      json.writeArrayFieldStart("includedFrom");
      for (Inclusion inclusion : file.included()) {
        json.writeStartObject();
        json.writeStringField("path", inclusion.file().path());
        json.writeNumberField("line", inclusion.line());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    servers(file, diagnostic, json);
    json.writeArrayFieldStart("fixes");
    for (Fix fix : diagnostic.fixes()) {
      write(source, fix, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** On which servers it holds, where several are spoken of. */
  static void servers(FileReport file, Diagnostic diagnostic, JsonGenerator json)
      throws IOException {
    List<String> servers = file.servers(diagnostic);
    if (!servers.isEmpty()) {
      json.writeArrayFieldStart("servers");
      for (String server : servers) {
        json.writeString(server);
      }
      json.writeEndArray();
    }
  }

  private static void write(SourceFile source, Fix fix, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", fix.title());
    json.writeBooleanField("safe", fix.safe());
    json.writeArrayFieldStart("edits");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      region(Region.of(source, edit.span()), json);
      json.writeStringField("text", SourceFile.display(edit.text()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The four fields of a region, as SARIF names them. */
  static void region(Region region, JsonGenerator json) throws IOException {
    json.writeNumberField("startLine", region.start().line());
    json.writeNumberField("startColumn", region.start().column());
    json.writeNumberField("endLine", region.end().line());
    json.writeNumberField("endColumn", region.end().column());
  }
}
