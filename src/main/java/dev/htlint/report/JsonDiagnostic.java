package dev.htlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.RuleInfo;
import dev.htlint.source.Position;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.io.IOException;

/** A finding as a JSON object: what {@code json} and {@code ndjson} have in common. */
final class JsonDiagnostic {
  private JsonDiagnostic() {}

  static void write(SourceFile source, Diagnostic diagnostic, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("path", source.path());
    Span span = diagnostic.primary().span();
    Position start = Place.of(source, diagnostic);
    Position end = source.position(span.end());
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
    json.writeStringField("rule", diagnostic.rule());
    json.writeStringField("severity", diagnostic.severity().label());
    json.writeStringField("outcome", diagnostic.outcome().label());
    json.writeStringField("phase", diagnostic.phase().label());
    json.writeBooleanField("first", diagnostic.first());
    json.writeStringField("httpd", diagnostic.httpd().orElse(null));
    json.writeStringField("message", diagnostic.message());
    json.writeStringField("help", diagnostic.help().orElse(null));
    json.writeStringField("url", RuleInfo.of(diagnostic.rule()).url());
    json.writeArrayFieldStart("fixes");
    for (Fix fix : diagnostic.fixes()) {
      write(source, fix, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(SourceFile source, Fix fix, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", fix.title());
    json.writeBooleanField("safe", fix.safe());
    json.writeArrayFieldStart("edits");
    for (Edit edit : fix.edits()) {
      Position start = source.position(edit.span().start());
      Position end = source.position(edit.span().end());
      json.writeStartObject();
      json.writeNumberField("startLine", start.line());
      json.writeNumberField("startColumn", start.column());
      json.writeNumberField("endLine", end.line());
      json.writeNumberField("endColumn", end.column());
      json.writeStringField("text", SourceFile.display(edit.text()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
