package dev.htlint.report;

import dev.htlint.report.Portability.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Which server takes which file: a row for each file, a column for each server. */
public final class PortabilityTable {
  private PortabilityTable() {}

  /** The table, each line ended; empty where only one server is spoken of. */
  public static String of(List<FileReport> files) {
    TextTable table = new TextTable();
    boolean any = false;
    for (FileReport file : files) {
      List<Verdict> verdicts = file.portability().verdicts();
      if (verdicts.isEmpty()) {
        continue;
      }
      if (!any) {
        List<String> head = new ArrayList<>(List.of("FILE"));
        verdicts.forEach(verdict -> head.add(Visible.text(verdict.server())));
        table.add(head.toArray(String[]::new));
        any = true;
      }
      List<String> row = new ArrayList<>(List.of(Visible.text(file.source().path())));
      verdicts.forEach(verdict -> row.add(cell(verdict)));
      table.add(row.toArray(String[]::new));
    }
    return any ? table.toString() : "";
  }

  private static String cell(Verdict verdict) {
    return verdict.ruling().label()
        + verdict.reason().map(why -> ", line " + why.line() + ": " + why.rule()).orElse("");
  }
}
