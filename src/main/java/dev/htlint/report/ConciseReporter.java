package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One line a finding, for editors and logs: {@code path:line:column: severity[rule] message}. */
public final class ConciseReporter implements Reporter {
  @Override
  public void report(List<FileReport> files, Writer out) throws IOException {
    for (FileReport file : files) {
      String path = Visible.text(file.source().path());
      for (Diagnostic diagnostic : file.diagnostics()) {
        Position place = Region.of(file.source(), diagnostic).start();
        out.write(
            path
                + ":"
                + place.line()
                + ":"
                + place.column()
                + ": "
                + diagnostic.severity().label()
                + "["
                + diagnostic.rule()
                + "] "
                + Visible.text(diagnostic.message())
                + Wording.servers(file, diagnostic).map(names -> " (on " + names + ")").orElse("")
                + "\n");
      }
    }
    out.flush();
  }
}
