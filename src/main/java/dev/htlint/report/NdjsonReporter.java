package dev.htlint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.htlint.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One JSON object a finding, one finding a line. */
public final class NdjsonReporter implements Reporter {
  @Override
  public void report(List<FileReport> files, Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    boolean any = false;
    for (FileReport file : files) {
      for (Diagnostic diagnostic : file.diagnostics()) {
        JsonDiagnostic.write(file, diagnostic, json);
        any = true;
      }
    }
    if (any) {
      json.writeRaw('\n');
    }
    json.close();
    out.flush();
  }
}
