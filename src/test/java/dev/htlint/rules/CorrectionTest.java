package dev.htlint.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.htlint.check.Checks;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.Linter;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A refused line in, the file with the change made out; the first column says whether it is safe.
 */
final class CorrectionTest {
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          true ; RewriteRule ^a$ /b [R=301, L]                ; RewriteRule ^a$ /b [R=301,L]
          true ; Require All granted                          ; Require all granted
          true ; AuthBasicProvider File                       ; AuthBasicProvider file
          true ; Order allow, deny                            ; Order allow,deny
          true ; AuthName The Office                          ; AuthName "The Office"
          false; ExpiresByType image/png access plus 1 month  ; ExpiresByType image/png "access plus 1 month"
          true ; FileETag MTime, Size                         ; FileETag MTime Size
          true ; RewriteBase foo                              ; RewriteBase /foo/
          true ; Options Indexes +FollowSymLinks              ; Options +Indexes +FollowSymLinks
          false; Options Indexs                               ; Options Indexes
          true ; RewriteEngine yes                            ; RewriteEngine On
          false; RewriteEngin On                              ; RewriteEngine On
          false; Rewrite Engine On                            ; RewriteEngine On
          false; LimitRequestBody 1M                          ; LimitRequestBody 1048576
          false; SetHandler cgi-script .cgi .pl               ; AddHandler cgi-script .cgi .pl
          true ; RewriteCond %{HTTP_HOST} -eq 5               ; RewriteCond %{HTTP_HOST} -eq5
          true ; Require method get                           ; Require method GET
          true ; RewriteCond %{REQUEST_FILENAME} ! -d         ; RewriteCond %{REQUEST_FILENAME} !-d
          false; Redirect /old /new 301                       ; Redirect 301 /old /new
          false; IndexOptions -NameWidth=5                    ; IndexOptions -NameWidth
          """)
  void corrects(boolean safe, String line, String expected) {
    List<Fix> fixes = fixes(" " + line + "  \r\n");
    assertThat(fixes).hasSize(1);
    assertThat(made(" " + line + "  \r\n", fixes.get(0))).isEqualTo(" " + expected + "  \r\n");
    assertThat(fixes.get(0).safe()).isEqualTo(safe);
  }

  /** Where nothing can be told for certain, nothing is proposed. */
  @ParameterizedTest
  @CsvSource({
    "Redirect",
    "NoSuchThing at all",
    "Header set",
    "RewriteRule ^a$ /b [nothing]",
    "AuthName ${A} b",
    "Options ${A} b +c"
  })
  void leavesAlone(String line) {
    assertThat(fixes(line + "\n")).isEmpty();
  }

  @Test
  void anotherServerTakesOtherLines() {
    assertThat(fixes("AuthName Two Words\n")).isNotEmpty();
    assertThat(fixes("FileETag Diges\n")).extracting(Fix::title).contains("write FileETag Digest");
  }

  /** As long as a line of a .htaccess file can be, of what patterns repeat. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "RewriteRule REPEAT /b [R, L]; \\.",
        "RewriteRule (REPEAT /b; \\.",
        "RewriteRule \"(REPEAT\" /b; \\.",
        "ErrorDocument 404 REPEAT; a ",
        "Options REPEAT; x ",
        "Require method REPEAT; get ",
        "Require ip REPEAT; 1.2.3.4,",
        "FileETag REPEAT; MTim,",
        "SetEnvIfExpr REPEAT; == a",
        "<If REPEAT>|</If>; == a",
        "FilesREPEAT; a"
      })
  void endsOnLongLines(String line, String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            fixes(
                line.replace('|', '\n').replace("REPEAT", part.repeat(8000 / part.length()))
                    + "\n"));
  }

  private static List<Fix> fixes(String text) {
    Resolution resolution =
        Resolver.resolve(
            ConfigParser.parse(SourceFile.ofLatin1(".htaccess", text)),
            Context.HTACCESS,
            Server.any(),
            Overrides.ALL,
            new Checks());
    List<Diagnostic> findings = new Linter(Rules.all()).lint(resolution);
    return findings.stream().flatMap(finding -> finding.fixes().stream()).toList();
  }

  private static String made(String text, Fix fix) {
    assertThat(fix.edits()).hasSize(1);
    Edit edit = fix.edits().get(0);
    byte[] bytes = text.getBytes(ISO_8859_1);
    return new String(bytes, 0, edit.span().start(), ISO_8859_1)
        + edit.text()
        + text.substring(edit.span().end());
  }
}
