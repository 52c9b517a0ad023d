package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** For people: each finding with the lines it is about, and a summary at the end. */
public final class TextReporter implements Reporter {
  private final Colors colors;
  private final boolean summary;

  /**
   * @param summary whether counts of what was found stand behind it, and which server takes which
   *     file
   */
  public TextReporter(Colors colors, boolean summary) {
    this.colors = colors;
    this.summary = summary;
  }

  @Override
  public void report(List<FileReport> files, Writer out) throws IOException {
    boolean any = false;
    for (FileReport file : files) {
      for (Diagnostic diagnostic : file.diagnostics()) {
        if (any) {
          out.write('\n');
        }
        out.write(Frame.of(file, diagnostic, colors));
        any = true;
      }
    }
    if (summary) {
      String table = PortabilityTable.of(files);
      if (!table.isEmpty()) {
        out.write((any ? "\n" : "") + table);
        any = true;
      }
      out.write((any ? "\n" : "") + Summary.of(files) + "\n");
    }
    out.flush();
  }
}
