package dev.htlint.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Edit;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.rules.Rules;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IgnoresTest {
  /** What is left, as {@code line:rule}, of a file in which each bar is a line end. */
  @ParameterizedTest
  @CsvSource({
    // the next directive, not the one behind it
    "'# htlint: ignore[unknown-directive] why|Foo|Bar', '3:unknown-directive'",
    "'# htlint: ignore[unknown-directive]||# more|Foo', ''",
    "'  #htlint:ignore[unknown-directive]|Foo', ''",
    "'#\thtlint: \tignore [ unknown-directive ,stray-closing-tag]|Foo', '1:unused-ignore'",
    "'# htlint: ignore[unknown-directive stray-closing-tag]|Foo', '1:unused-ignore'",
    // a comment covers nothing that stands before it
    "'Foo|# htlint: ignore[unknown-directive]', '1:unknown-directive 2:unused-ignore'",
    "'Foo # htlint: ignore[unknown-directive]', '1:unknown-directive'",
    // sections
    "'# htlint: ignore[unknown-directive]|<Files a>|Foo|<If true>|Bar|</If>|</Files>|Baz',"
        + "'8:unknown-directive'",
    "'<Files a>|# htlint: ignore[unknown-directive]|Foo|</Files>|Bar', '5:unknown-directive'",
    "'# htlint: ignore[section-not-closed,unknown-directive]|<Files a>|Foo', ''",
    "'# htlint: ignore[stray-closing-tag]|</Files>', ''",
    "'<Files a>|# htlint: ignore[wrong-closing-tag]|</Fils>|</Files>', ''",
    // several comments before one directive; the inner one is used
    "'# htlint: ignore[unknown-directive]|# htlint: ignore[stray-closing-tag]|Foo',"
        + "'2:unused-ignore'",
    "'# htlint: ignore[unknown-directive]|# htlint: ignore[unknown-directive]|Foo',"
        + "'1:unused-ignore'",
    "'# htlint: ignore-file[unknown-directive]|# htlint: ignore[unknown-directive]|Foo',"
        + "'1:unused-ignore'",
    // the file, wherever the comment stands
    "'Foo|# htlint: ignore-file[unknown-directive] why|Bar', ''",
    "'# htlint: ignore-file[stray-closing-tag]', '1:unused-ignore'",
    // names that are none
    "'# htlint: ignore[unknown-directve]|Foo', '1:unknown-ignore 2:unknown-directive'",
    "'# htlint: ignore[]|Foo', '1:unknown-ignore 2:unknown-directive'",
    "'# htlint: ignore|Foo', '1:unknown-ignore 2:unknown-directive'",
    "'# htlint: ignore-file|Foo', '1:unknown-ignore 2:unknown-directive'",
    "'# htlint: ignore[unknown-directive|Foo', '1:unknown-ignore 2:unknown-directive'",
    "'# htlint: disable[unknown-directive]|Foo', '1:unknown-ignore 2:unknown-directive'",
    "'# htlint: ignore unknown-directive|Foo', '1:unknown-ignore 2:unknown-directive'",
    // other comments
    "'# htlint: version 2.4.62|# htlint: ignored today|# htlint is good|# see htlint: ignore', ''",
    // the comments about comments
    "'# htlint: ignore-file[unused-ignore]|# htlint: ignore[unknown-directive]|RewriteEngine On', ''",
    "'# htlint: ignore[unused-ignore]|# htlint: ignore[unknown-directive]|RewriteEngine On', ''",
    "'# htlint: ignore-file[unknown-ignore]|# htlint: ignore[nonsense]|RewriteEngine On', ''",
    // httpd joins comments, too
    "'# htlint: ignore[unknown-directive] in c:\\|Foo|Bar', ''",
    "'# htlint: ignore[unknown-directive,\\|stray-closing-tag] why|Foo|# no more', '2:unused-ignore'",
    "'# some path c:\\|# htlint: ignore[unknown-directive]|Foo', '3:unknown-directive'",
    // nothing that httpd refuses hides something else
    "'# htlint: ignore[unknown-directive]|Foo|Bar|# htlint: ignore[unknown-directive]|Baz',"
        + "'3:unknown-directive'",
  })
  void coversWhatItSays(String bars, String expected) {
    for (String lineEnd : List.of("\n", "\r\n")) {
      assertThat(String.join(" ", lines(bars.replace("|", lineEnd)))).isEqualTo(expected);
      assertThat(String.join(" ", lines(bars.replace("|", lineEnd) + lineEnd))).isEqualTo(expected);
    }
  }

  @Test
  void keepsBackWithTheReason() {
    Findings findings =
        find("# htlint: ignore[unknown-directive]  M\u00C3\u00BCll, \\\n  our own  \nFoo\n");
    assertThat(findings.reported()).isEmpty();
    assertThat(findings.suppressed()).hasSize(1);
    assertThat(findings.suppressed().get(0).reason()).isEqualTo("M\u00FCll,    our own");
    assertThat(findings.suppressed().get(0).diagnostic().rule()).isEqualTo("unknown-directive");
  }

  @Test
  void canBeDeafToComments() {
    Resolution resolution = resolve("# htlint: ignore[unknown-directive, nonsense]\nFoo\n");
    assertThat(new Linter(Rules.all()).withoutIgnores().find(resolution).reported())
        .extracting(Diagnostic::rule)
        .containsExactly("unknown-directive");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# htlint: ignore[stray-closing-tag]",
        "  # htlint: ignore[stray-closing-tag] why",
        "# htlint: ignore[stray-closing-tag, unknown-directive, missing-value]",
        "# htlint: ignore[missing-value,stray-closing-tag,unknown-directive] why",
        "# htlint: ignore[unknown-directive nonsensical]",
        "# htlint: ignore[nonsensical] why",
        "# htlint: ignore-file[stray-closing-tag] why \\\n and why",
      })
  void whatFixesRemoveIsNotMissed(String comment) {
    String text = comment + "\nRewriteEngine On\n";
    int rounds = 0;
    while (!find(text).reported().isEmpty()) {
      Diagnostic first = find(text).reported().get(0);
      assertThat(first.rule()).isIn("unused-ignore", "unknown-ignore");
      for (Edit edit : first.fixes().get(0).edits()) {
        text =
            text.substring(0, edit.span().start())
                + edit.text()
                + text.substring(edit.span().end());
      }
      assertThat(++rounds).isLessThan(6);
    }
    assertThat(text).isEqualTo("RewriteEngine On\n");
  }

  @Test
  void manyCommentsDoNotTakeLong() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("# htlint: ignore[unknown-directive, unknown-directve]\n<Files a>\nFoo\n");
    }
    Resolution resolution = resolve(text.toString());
    Linter linter = new Linter(Rules.all());
    assertThat(assertTimeout(Duration.ofSeconds(10), () -> linter.find(resolution).suppressed()))
        .hasSize(5_000);
  }

  private static Stream<String> stream(String text) {
    return find(text).reported().stream().map(found -> found.line() + ":" + found.rule());
  }

  private static List<String> lines(String text) {
    return stream(text).toList();
  }

  private static Findings find(String latin1) {
    return new Linter(Rules.all()).find(resolve(latin1));
  }

  private static Resolution resolve(String latin1) {
    return Resolver.resolve(
        ConfigParser.parse(SourceFile.ofLatin1(".htaccess", latin1)),
        Context.HTACCESS,
        Server.any(),
        Overrides.ALL);
  }
}
