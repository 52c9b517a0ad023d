package dev.htlint.report;

import dev.htlint.Testdata;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Label;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Phase;
import dev.htlint.diagnostic.Severity;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The findings that {@code testdata/report} shows in every format. */
final class Findings {
  private Findings() {}

  /** A clean file, and one with findings of every kind. */
  static List<FileReport> plain() {
    SourceFile source = source("gr\u00F6\u00DFer/.htaccess", "findings.htaccess");
    FileReport clean = new FileReport(SourceFile.ofLatin1("clean/.htaccess", ""), List.of());
    return List.of(clean, new FileReport(source, inPlain(source)));
  }

  /** What could be taken for the syntax of some format: in names, texts and bytes. */
  static List<FileReport> nasty() {
    SourceFile source =
        source("./a%b:c,d \"e\"'f'<g>&\n\u0007\uFFFE\u00E9.htaccess", "nasty.htaccess");
    FileReport clean = new FileReport(SourceFile.ofLatin1("/else/where/]]>", "\r\n"), List.of());
    return List.of(clean, new FileReport(source, inNasty(source)));
  }

  private static SourceFile source(String path, String file) {
    return new SourceFile(path, Testdata.bytes(Testdata.ROOT.resolve("report").resolve(file)));
  }

  private static List<Diagnostic> inPlain(SourceFile source) {
    Span name = at(source, "RewriteRul");
    Fix spelling = Fix.unsafe("write RewriteRule", new Edit(name, "RewriteRule"));
    return List.of(
        finding(
            "unknown-directive",
            Severity.ERROR,
            "\"RewriteRul\" is no directive",
            3,
            new Label(name, "every request answers 500"),
            List.of(),
            Optional.of("Invalid command 'RewriteRul'"),
            Optional.of("did you mean RewriteRule?"),
            List.of(spelling)),
        finding(
            "wrong-closing-tag",
            Severity.ERROR,
            "this tag closes another section",
            4,
            new Label(at(source, "</Files>"), "closed here"),
            List.of(new Label(at(source, "<IfModule mod_rewrite.c>"), "opened here")),
            Optional.of("Expected </IfModule> but saw </Files>"),
            Optional.empty(),
            List.of()),
        finding(
            "argument-count",
            Severity.WARNING,
            "too many words",
            5,
            new Label(at(source, "Only"), ""),
            List.of(),
            Optional.empty(),
            Optional.of("quote them"),
            List.of()),
        finding(
            "typographic-character",
            Severity.NOTE,
            "a quote that is none",
            7,
            new Label(at(source, "\u0093quoted\u0094"), "Windows quotes"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  private static List<Diagnostic> inNasty(SourceFile source) {
    Span value = at(source, "\u00C3\u00A9\u00E9");
    Span end = new Span(source.length(), source.length());
    Fix fix =
        Fix.safe(
            "say \"\u00E9\" \u001B[31m & <b>",
            Edit.delete(at(source, "\u0000")),
            new Edit(value, "\u00C3\u00A9\"]]>"),
            Edit.insert(source.length(), "\r\n\u00E9"));
    return List.of(
        finding(
            "unknown-value",
            Severity.ERROR,
            "100% \"x\" 'y' <b>&amp; ]]> [a](b) {0} ${c}\r\n::error::\u001B[2J\u0000\u00A0\u2028",
            2,
            new Label(value, "::stop-commands::x"),
            List.of(new Label(at(source, "\u001B"), "esc \u001B]0;title\u0007")),
            Optional.of("first, second: %25\\x1b\nnext line"),
            Optional.of("one\n  two: \uFFFF"),
            List.of(fix)),
        finding(
            "line-too-long",
            Severity.WARNING,
            "nothing is left",
            4,
            new Label(end, ""),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        finding(
            "line-too-long",
            Severity.WARNING,
            "nothing is left, once more",
            4,
            new Label(new Span(0, 0), ""),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  private static Diagnostic finding(
      String rule,
      Severity severity,
      String message,
      int line,
      Label primary,
      List<Label> related,
      Optional<String> httpd,
      Optional<String> help,
      List<Fix> fixes) {
    boolean refused = httpd.isPresent();
    return new Diagnostic(
        rule,
        severity,
        refused ? Outcome.HTTP_500 : Outcome.NONE,
        refused ? Phase.CONFIG : Phase.LINT,
        line == 3,
        message,
        line,
        primary,
        related,
        httpd,
        help,
        fixes);
  }

  private static Span at(SourceFile source, String words) {
    int start = new String(source.bytes(), StandardCharsets.ISO_8859_1).indexOf(words);
    return new Span(start, start + words.length());
  }
}
