package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Severity;
import dev.htlint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The XML of Checkstyle, which many tools read. Files without findings are listed, too. */
final class CheckstyleReporter implements Reporter {
  private final RunInfo run;

  CheckstyleReporter(RunInfo run) {
    this.run = run;
  }

  @Override
  public void report(List<FileReport> files, Writer out) throws IOException {
    XmlWriter xml = new XmlWriter(out);
    xml.open("checkstyle", "version", "htlint " + run.version());
    for (FileReport file : files) {
      String path = file.source().path();
      if (file.diagnostics().isEmpty()) {
        xml.empty("file", "name", path);
        continue;
      }
      xml.open("file", "name", path);
      for (Diagnostic diagnostic : file.diagnostics()) {
        write(file, diagnostic, xml);
      }
      xml.close();
    }
    xml.close();
    xml.finish();
  }

  private static void write(FileReport file, Diagnostic diagnostic, XmlWriter xml)
      throws IOException {
    Position place = Region.of(file.source(), diagnostic).start();
    xml.empty(
        "error",
        "line",
        String.valueOf(place.line()),
        "column",
        String.valueOf(place.column()),
        "severity",
        severity(diagnostic.severity()),
        "message",
        Wording.line(file, diagnostic),
        "source",
        "htlint." + diagnostic.rule());
  }

  private static String severity(Severity severity) {
    return severity == Severity.NOTE ? "info" : severity.label();
  }
}
