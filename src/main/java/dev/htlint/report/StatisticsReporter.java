package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each rule found something, in place of the findings. */
public final class StatisticsReporter implements Reporter {
  private final Colors colors;
  private final boolean summary;

  /**
   * @param summary whether the last line counts what was found
   */
  public StatisticsReporter(Colors colors, boolean summary) {
    this.colors = colors;
    this.summary = summary;
  }

  private record Row(String rule, Severity severity) {}

  @Override
  public void report(List<FileReport> files, Writer out) throws IOException {
    Map<Row, Integer> counts = new HashMap<>();
    for (FileReport file : files) {
      for (Diagnostic diagnostic : file.diagnostics()) {
        counts.merge(new Row(diagnostic.rule(), diagnostic.severity()), 1, Integer::sum);
      }
    }
    List<Map.Entry<Row, Integer>> rows = new ArrayList<>(counts.entrySet());
    rows.sort(
        Comparator.comparing((Map.Entry<Row, Integer> row) -> -row.getValue())
            .thenComparing(row -> row.getKey().rule())
            .thenComparing(row -> row.getKey().severity()));
    int width = rows.isEmpty() ? 0 : rows.get(0).getValue().toString().length();
    for (Map.Entry<Row, Integer> row : rows) {
      String count = row.getValue().toString();
      Severity severity = row.getKey().severity();
      out.write(" ".repeat(width - count.length()) + count + "  ");
      out.write(colors.severity(severity, severity.label() + "[" + row.getKey().rule() + "]"));
      out.write('\n');
    }
    if (summary) {
      out.write((rows.isEmpty() ? "" : "\n") + Summary.of(files) + "\n");
    }
    out.flush();
  }
}
