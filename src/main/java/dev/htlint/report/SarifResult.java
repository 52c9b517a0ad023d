package dev.htlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Label;
import dev.htlint.resolve.Inclusion;
import dev.htlint.source.SourceFile;
import java.io.IOException;

/** The findings of one file as {@code result} objects of SARIF. */
final class SarifResult {
  /** The key of our fingerprint, with the version of how it is made. */
  private static final String FINGERPRINT = "htlint/v1";

  private final FileReport file;
  private final SourceFile source;
  private final ArtifactLocation location;
  private final JsonGenerator json;

  SarifResult(FileReport file, ArtifactLocation location, JsonGenerator json) {
    this.file = file;
    this.source = file.source();
    this.location = location;
    this.json = json;
  }

  void write(Diagnostic diagnostic, int ruleIndex, String fingerprint) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", diagnostic.rule());
    json.writeNumberField("ruleIndex", ruleIndex);
    json.writeStringField("level", diagnostic.severity().label());
    SarifReporter.writeText("message", message(diagnostic), json);
    json.writeArrayFieldStart("locations");
    writeLocation(source, Region.of(source, diagnostic), "");
    json.writeEndArray();
    if (!diagnostic.related().isEmpty() || !file.included().isEmpty()) {
      json.writeArrayFieldStart("relatedLocations");
      for (Label label : diagnostic.related()) {
        writeLocation(source, Region.of(source, label.span()), label.text());
      }
      for (Inclusion inclusion : file.included()) {
        SourceFile outer = inclusion.file();
        writeLocation(
            outer, Region.of(outer, outer.lineSpan(inclusion.line())), "included from here");
      }
      json.writeEndArray();
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, fingerprint);
    json.writeEndObject();
    if (diagnostic.fixes().stream().anyMatch(fix -> !fix.edits().isEmpty())) {
      json.writeArrayFieldStart("fixes");
      for (Fix fix : diagnostic.fixes()) {
        writeFix(fix);
      }
      json.writeEndArray();
    }
    json.writeObjectFieldStart("properties");
    json.writeStringField("outcome", diagnostic.outcome().label());
    json.writeStringField("phase", diagnostic.phase().label());
    json.writeBooleanField("first", diagnostic.first());
    JsonDiagnostic.servers(file, diagnostic, json);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The text, in which nothing must look like a link. */
  private String message(Diagnostic diagnostic) {
    return String.join("\n", Wording.paragraphs(file, diagnostic)).replace("](", "\\](");
  }

  private void writeLocation(SourceFile source, Region region, String text) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    location.write(source.path(), json);
    writeRegion("region", region.widened());
    json.writeEndObject();
    if (!text.isEmpty()) {
      SarifReporter.writeText("message", Visible.text(text), json);
    }
    json.writeEndObject();
  }

  private void writeRegion(String field, Region region) throws IOException {
    json.writeObjectFieldStart(field);
    JsonDiagnostic.region(region, json);
    json.writeEndObject();
  }

  private void writeFix(Fix fix) throws IOException {
    json.writeStartObject();
    SarifReporter.writeText("description", Visible.text(fix.title()), json);
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    location.write(source.path(), json);
    json.writeArrayFieldStart("replacements");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      writeRegion("deletedRegion", Region.of(source, edit.span()));
      SarifReporter.writeText("insertedContent", SourceFile.display(edit.text()), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    json.writeBooleanField("safe", fix.safe());
    json.writeEndObject();
    json.writeEndObject();
  }
}
