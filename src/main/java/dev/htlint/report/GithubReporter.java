package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.source.NormalPath;
import dev.htlint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Workflow commands of GitHub Actions, which shows them at their lines. The message repeats the
 * place, since the log shows nothing else. What a file says can begin no command of its own: line
 * ends are escaped.
 */
final class GithubReporter implements Reporter {
  @Override
  public void report(List<FileReport> files, Writer out) throws IOException {
    for (FileReport file : files) {
      for (Diagnostic diagnostic : file.diagnostics()) {
        out.write(command(file, diagnostic));
      }
    }
    out.flush();
  }

  private static String command(FileReport file, Diagnostic diagnostic) {
    Region region = Region.of(file.source(), diagnostic).widened();
    Position start = region.start();
    Position end = region.end();
    // columns are refused where a region has several lines
    String columns =
        region.isInOneLine() ? ",col=" + start.column() + ",endColumn=" + end.column() : "";
    return "::"
        + level(diagnostic)
        + " file="
        + property(NormalPath.of(file.source().path()))
        + ",line="
        + start.line()
        + ",endLine="
        + end.line()
        + columns
        + ",title="
        + property("htlint " + diagnostic.rule())
        + "::"
        + data(Visible.text(file.source().path()) + ":" + start.line() + ": ")
        + data(String.join("\n", Wording.paragraphs(file, diagnostic)))
        + "\n";
  }

  private static String level(Diagnostic diagnostic) {
    return switch (diagnostic.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
