package dev.htlint.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Label;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Phase;
import dev.htlint.diagnostic.Severity;
import dev.htlint.report.FileReport;
import dev.htlint.report.Portability.Ruling;
import dev.htlint.report.Portability.Verdict;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SeveralServersTest {
  private static final SourceFile FILE = SourceFile.ofLatin1("a/.htaccess", "one\ntwo\nthree\n");

  @Test
  void tellsTheSameFindingOnce() {
    FileReport merged = merged(report(lint(2, "odd")), report(lint(1, "new"), lint(2, "odd")));
    assertThat(merged.diagnostics()).containsExactly(lint(1, "new"), lint(2, "odd"));
    assertThat(merged.servers(lint(1, "new"))).containsExactly("new.conf");
    assertThat(merged.servers(lint(2, "odd"))).containsExactly("old.conf", "new.conf");
  }

  @Test
  void isAsBadAsOnTheWorstServer() {
    FileReport merged =
        merged(report(lint(1, "odd").withSeverity(Severity.NOTE)), report(lint(1, "odd")));
    assertThat(merged.diagnostics()).containsExactly(lint(1, "odd"));
  }

  @Test
  void twoVersionsAreNoTwoFaults() {
    FileReport merged =
        merged(
            report(lint(1, "no directive of Apache 2.4.6")),
            report(lint(1, "no directive of Apache 2.4.71")));
    assertThat(merged.diagnostics()).containsExactly(lint(1, "no directive of Apache 2.4"));
    FileReport alike =
        merged(
            report(lint(1, "no directive of Apache 2.4.71")),
            report(lint(1, "no directive of Apache 2.4.71")));
    assertThat(alike.diagnostics()).containsExactly(lint(1, "no directive of Apache 2.4.71"));
  }

  @Test
  void commentsAreUnusedWhereNoServerHasAUseForThem() {
    Diagnostic unused = finding("unused-ignore", 1, "nothing", Phase.LINT, false);
    assertThat(merged(report(unused), report()).diagnostics()).isEmpty();
    assertThat(merged(report(unused), report(unused)).diagnostics()).containsExactly(unused);
  }

  @Test
  void saysWhoRefusesAndWhyFirst() {
    Diagnostic later = finding("rule", 1, "later", Phase.CONFIG, false);
    Diagnostic first = finding("rule", 3, "first", Phase.CONFIG, true);
    FileReport merged = merged(report(later, first), report(lint(1, "odd")));
    assertThat(merged.portability().verdicts())
        .containsExactly(
            new Verdict("old.conf", Ruling.REFUSED, Optional.of(first)),
            new Verdict("new.conf", Ruling.ACCEPTED, Optional.empty()));
  }

  @Test
  void refusesWhatOneOfItsTreesRefuses() {
    Diagnostic refusal = finding("rule", 1, "no", Phase.CONFIG, true);
    SeveralServers servers = new SeveralServers(List.of("old.conf"));
    List<FileReport> merged =
        servers.merged(List.of(List.of(report(), report(refusal), report(refusal))), true);
    assertThat(merged).hasSize(1);
    assertThat(merged.get(0).diagnostics()).containsExactly(refusal);
    assertThat(merged.get(0).portability().verdicts().get(0).ruling()).isEqualTo(Ruling.REFUSED);
  }

  @Test
  void whatNoTreeHoldsIsUnread() {
    List<FileReport> merged =
        new SeveralServers(List.of("old.conf", "new.conf"))
            .merged(List.of(List.of(), List.of(report(lint(1, "odd")))), true);
    assertThat(merged.get(0).portability().verdicts())
        .extracting(Verdict::ruling)
        .containsExactly(Ruling.UNREAD, Ruling.ACCEPTED);
  }

  @Test
  void otherFilesOfASiteAreNeitherTakenNorRefused() {
    List<FileReport> merged =
        new SeveralServers(List.of("old.conf", "new.conf"))
            .merged(List.of(List.of(), List.of(report(lint(1, "odd")))), false);
    assertThat(merged.get(0).portability().verdicts()).isEmpty();
    assertThat(merged.get(0).servers(lint(1, "odd"))).containsExactly("new.conf");
  }

  private static FileReport merged(FileReport old, FileReport current) {
    return new SeveralServers(List.of("old.conf", "new.conf"))
        .merged(List.of(List.of(old), List.of(current)), true)
        .get(0);
  }

  private static FileReport report(Diagnostic... findings) {
    return new FileReport(FILE, List.of(findings));
  }

  private static Diagnostic lint(int line, String message) {
    return finding("rule", line, message, Phase.LINT, false);
  }

  private static Diagnostic finding(
      String rule, int line, String message, Phase phase, boolean first) {
    return new Diagnostic(
        rule,
        Severity.WARNING,
        Outcome.NONE,
        phase,
        first,
        message,
        line,
        new Label(new Span(4 * line - 4, 4 * line - 1), ""),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
