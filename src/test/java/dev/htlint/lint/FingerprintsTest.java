package dev.htlint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Label;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Phase;
import dev.htlint.diagnostic.Severity;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FingerprintsTest {
  private static final String FILE = "<Files a>\nBAD  x\n</Files>\nGood\nBAD y\n";

  /** The same findings: nothing that changed says anything of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# new\n\n\n<Files a>\nBAD  x\n</Files>\nGood\nBAD y\n",
        "<Files a>\r\nBAD  x\r\n</Files>\r\nGood\r\nBAD y\r\n",
        "<Files a>\n  BAD x\n</Files>\nBAD y\nBetter\n",
        "<files  \"a>\"\n  bad x\n</Files>\nbad\t\"y\"\n",
        "<Files a>\nBAD \\\n x\n</Files>\n<Files b>\nGood\n</Files>\nBAD y",
        "<Files a>\nBAD x\n</Files>\n<Files b>\nBAD y\n</Files>\nBAD y\n",
      })
  void surviveEdits(String edited) {
    assertThat(of(edited)).containsAll(of(FILE));
  }

  /** Something of the first finding changed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Files a>\nBAD z\n</Files>\nGood\nBAD y\n",
        "<Files b>\nBAD x\n</Files>\nGood\nBAD y\n",
        "<Files a>\n<Files a>\nBAD x\n</Files>\n</Files>\nGood\nBAD y\n",
        "BAD x\nBAD y\n",
      })
  void changeWithWhatTheyAreMadeOf(String edited) {
    List<String> before = of(FILE);
    assertThat(of(edited)).doesNotContain(before.get(0)).contains(before.get(1));
  }

  @Test
  void equalLinesAreCounted() {
    List<String> one = of("BAD x\n");
    List<String> three = of("BAD x\nGood\nBAD x\nBAD  x\n");
    assertThat(three).doesNotHaveDuplicates().hasSize(3).startsWith(one.get(0));
  }

  @Test
  void otherFindingsDoNotMatter() {
    SourceFile source = SourceFile.ofLatin1("f", "BAD x\nBAD x\n");
    List<Diagnostic> all = findings(source);
    assertThat(Fingerprints.of(source, all.subList(1, 2)))
        .isEqualTo(Fingerprints.of(source, all).subList(1, 2));
  }

  @Test
  void severalFindingsOnOneLineDiffer() {
    SourceFile source = SourceFile.ofLatin1("f", "BAD x\n");
    Diagnostic finding = findings(source).get(0);
    assertThat(Fingerprints.of(source, List.of(finding, finding, finding)))
        .doesNotHaveDuplicates()
        .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{32}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"./a/f", "a//f", "a/./f", "a/b/../f", "../w/../a/f"})
  void pathsAreComparedByWhereTheyLead(String path) {
    List<String> same = of(path.startsWith("..") ? "../a/f" : "a/f", FILE);
    assertThat(of(path, FILE)).isEqualTo(same);
    assertThat(of("/a/f", FILE)).doesNotContainAnyElementsOf(same);
  }

  @Test
  void aLineThatIsNoDirectiveHasOne() {
    SourceFile source = SourceFile.ofLatin1("f", "# a\n\n# b\n");
    assertThat(Fingerprints.of(source, List.of(finding(1, 0), finding(2, 4), finding(3, 5))))
        .doesNotHaveDuplicates();
    SourceFile empty = SourceFile.ofLatin1("f", "");
    assertThat(Fingerprints.of(empty, List.of(finding(1, 0)))).hasSize(1);
  }

  @Test
  void deepSectionsAndManyFindingsTakeTheirTimeOnly() {
    String text = "<If a>\nBAD x\n".repeat(20_000);
    assertThat(of(text)).hasSize(20_000).doesNotHaveDuplicates();
  }

  private static List<String> of(String text) {
    return of("f", text);
  }

  private static List<String> of(String path, String text) {
    SourceFile source = SourceFile.ofLatin1(path, text);
    return Fingerprints.of(source, findings(source));
  }

  /** One finding on each line that begins with BAD. */
  private static List<Diagnostic> findings(SourceFile source) {
    List<Diagnostic> findings = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      if (source.latin1(span).strip().toUpperCase(Locale.ROOT).startsWith("BAD")) {
        findings.add(finding(line, span.start()));
      }
    }
    return findings;
  }

  private static Diagnostic finding(int line, int offset) {
    return new Diagnostic(
        "some-rule",
        Severity.ERROR,
        Outcome.NONE,
        Phase.LINT,
        false,
        "wrong",
        line,
        new Label(new Span(offset, offset), ""),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
