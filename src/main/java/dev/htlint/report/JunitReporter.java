package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/**
 * The XML of JUnit, for servers that show test results. A file is a suite, a finding a test in it:
 * a failed one where it counts as a failure of the run, a skipped one below that. A file without
 * findings is a passed test.
 */
final class JunitReporter implements Reporter {
  private static final String NAME = "htlint";

  private final RunInfo run;

  JunitReporter(RunInfo run) {
    this.run = run;
  }

  @Override
  public void report(List<FileReport> files, Writer out) throws IOException {
    XmlWriter xml = new XmlWriter(out);
    int tests = 0;
    int failures = 0;
    for (FileReport file : files) {
      tests += tests(file);
      failures += failures(file);
    }
    xml.open("testsuites", counts(NAME, tests, failures));
    for (FileReport file : files) {
      suite(file, xml);
    }
    xml.close();
    xml.finish();
  }

  private void suite(FileReport file, XmlWriter xml) throws IOException {
    String path = file.source().path();
    String[] counts = counts(path, tests(file), failures(file));
    int size = counts.length;
    String[] attributes = Arrays.copyOf(counts, size + 2);
    attributes[size] = "skipped";
    attributes[size + 1] = String.valueOf(file.diagnostics().size() - failures(file));
    xml.open("testsuite", attributes);
    if (file.diagnostics().isEmpty()) {
      xml.empty("testcase", "name", NAME, "classname", path, "file", path);
    }
    for (Diagnostic diagnostic : file.diagnostics()) {
      test(file, diagnostic, xml);
    }
    xml.close();
  }

  private void test(FileReport file, Diagnostic diagnostic, XmlWriter xml) throws IOException {
    String path = file.source().path();
    Position place = Region.of(file.source(), diagnostic).start();
    String line = String.valueOf(place.line());
    String name = diagnostic.rule() + ":" + line + ":" + place.column();
    xml.open("testcase", "name", name, "classname", path, "file", path, "line", line);
    String text = "\n" + Frame.of(file, diagnostic, Colors.OFF);
    String message = Visible.text(diagnostic.message());
    if (run.fails(file, diagnostic.severity())) {
      xml.text("failure", text, "message", message, "type", diagnostic.severity().label());
    } else {
      xml.text("skipped", text, "message", diagnostic.severity().label() + ": " + message);
    }
    xml.close();
  }

  private static int tests(FileReport file) {
    return Math.max(1, file.diagnostics().size());
  }

  private int failures(FileReport file) {
    return (int) file.diagnostics().stream().filter(d -> run.fails(file, d.severity())).count();
  }

  private static String[] counts(String name, int tests, int failures) {
    return new String[] {
      "name",
      name,
      "tests",
      String.valueOf(tests),
      "failures",
      String.valueOf(failures),
      "errors",
      "0"
    };
  }
}
