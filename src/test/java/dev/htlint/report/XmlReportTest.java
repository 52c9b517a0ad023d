package dev.htlint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.htlint.diagnostic.Severity;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What an XML reader finds in the XML reports. */
final class XmlReportTest {
  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"CHECKSTYLE", "JUNIT"})
  void anyCharacterInAPathLeavesItWellFormed(Format format) throws Exception {
    for (int c = 0; c <= 0xFFFF; c++) {
      if (c < 0x300 || (c > 0xD7F0 && c < 0xE010) || c > 0xFFF0) {
        String path = "a" + (char) c + "b";
        Document report = read(format, List.of(clean(path)), Optional.empty());
        assertThat(report.getDocumentElement().getElementsByTagName("*").getLength()).isPositive();
      }
    }
  }

  @Test
  void aPathReadsAsItIsUnlessXmlForbidsIt() throws Exception {
    Document report =
        read(
            Format.CHECKSTYLE,
            List.of(clean("a b/\u00A0\u00E9\uD83D\uDE00<&>\"'"), clean("\u0001\t\n\uFFFE\uD800x")),
            Optional.empty());
    assertThat(attributes(report, "file", "name"))
        .containsExactly("a b/\u00A0\u00E9\uD83D\uDE00<&>\"'", "\u2401\u2409\u240A\uFFFD\uFFFDx");
  }

  @Test
  void checkstyleNamesPlaceSeverityAndRule() throws Exception {
    Document report = read(Format.CHECKSTYLE, Findings.plain(), Optional.empty());
    assertThat(attributes(report, "error", "severity"))
        .containsExactly("error", "error", "warning", "info");
    assertThat(attributes(report, "error", "line")).containsExactly("3", "4", "5", "7");
    assertThat(attributes(report, "error", "source")).contains("htlint.unknown-directive");
  }

  static Stream<Arguments> thresholds() {
    return Stream.of(
        arguments(Optional.empty(), 0),
        arguments(Optional.of(Severity.ERROR), 2),
        arguments(Optional.of(Severity.WARNING), 3),
        arguments(Optional.of(Severity.NOTE), 4));
  }

  @ParameterizedTest
  @MethodSource("thresholds")
  void junitFailsWhereTheRunDoes(Optional<Severity> failOn, int failures) throws Exception {
    Document report = read(Format.JUNIT, Findings.plain(), failOn);
    assertThat(report.getElementsByTagName("failure").getLength()).isEqualTo(failures);
    assertThat(report.getElementsByTagName("skipped").getLength()).isEqualTo(4 - failures);
    assertThat(attributes(report, "testsuites", "failures"))
        .containsExactly(String.valueOf(failures));
    assertThat(attributes(report, "testsuite", "failures"))
        .containsExactly("0", String.valueOf(failures));
  }

  @Test
  void junitCountsWhatItHolds() throws Exception {
    Document report = read(Format.JUNIT, Findings.plain(), Optional.of(Severity.ERROR));
    NodeList suites = report.getElementsByTagName("testsuite");
    for (int i = 0; i < suites.getLength(); i++) {
      Element suite = (Element) suites.item(i);
      for (String tag : List.of("testcase", "failure", "skipped")) {
        String count =
            suite.getAttribute(
                tag.equals("testcase") ? "tests" : tag.equals("failure") ? "failures" : tag);
        assertThat(suite.getElementsByTagName(tag).getLength()).isEqualTo(Integer.parseInt(count));
      }
    }
    assertThat(attributes(report, "testsuites", "tests")).containsExactly("5");
    assertThat(report.getElementsByTagName("testcase").getLength()).isEqualTo(5);
  }

  private static FileReport clean(String path) {
    return new FileReport(SourceFile.ofLatin1(path, ""), List.of());
  }

  private static List<String> attributes(Document report, String tag, String name) {
    List<String> values = new ArrayList<>();
    NodeList elements = report.getElementsByTagName(tag);
    for (int i = 0; i < elements.getLength(); i++) {
      values.add(((Element) elements.item(i)).getAttribute(name));
    }
    return values;
  }

  private static Document read(Format format, List<FileReport> files, Optional<Severity> failOn)
      throws IOException, SAXException, ParserConfigurationException {
    StringWriter out = new StringWriter();
    RunInfo run = new RunInfo("1.2.3", "/home", failOn);
    format.reporter(() -> run, Colors.OFF, true).report(files, out);
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(out.toString())));
  }
}
