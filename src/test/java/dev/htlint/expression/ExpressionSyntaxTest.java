package dev.htlint.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Testdata;
import dev.htlint.catalog.Version;
import dev.htlint.expression.ExpressionSyntax.Fault;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import dev.htlint.expression.ExpressionSyntax.Options;
import dev.htlint.expression.ExpressionSyntax.Use;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionSyntaxTest {
  private static final Options NEWEST = options("2.4.71", Use.HTACCESS);

  /** testdata/expression/cases.txt: flavour, text, a tab, what httpd 2.4.71 says. */
  record Case(Flavour flavour, String text, String message) {}

  static List<Case> cases() {
    byte[] bytes = Testdata.bytes(Testdata.ROOT.resolve("expression/cases.txt"));
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> line.startsWith("if ") || line.startsWith("string "))
        .map(ExpressionSyntaxTest::parse)
        .toList();
  }

  private static Case parse(String line) {
    Flavour flavour = line.startsWith("if ") ? Flavour.BOOLEAN : Flavour.STRING;
    int tab = line.lastIndexOf('\t');
    return new Case(flavour, line.substring(line.indexOf(' ') + 1, tab), line.substring(tab + 1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatHttpdSays(Case expected) {
    Optional<Fault> fault = ExpressionSyntax.fault(expected.text(), expected.flavour(), NEWEST);
    assertThat(fault.map(Fault::message).orElse("ok")).isEqualTo(expected.message());
    assertThat(fault.map(Fault::crash).orElse(false))
        .isEqualTo(expected.message().equals("flex scanner jammed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/404.html", "a b", "", "%", "100%", "$1", "\\", "a\nb", "\0", "'x' \"", "}"})
  void plainStringsGetTheVerdictOfTheParser(String text) {
    for (String each : List.of(text, text.repeat(5_000), text + "x".repeat(8_191))) {
      assertThat(ExpressionSyntax.fault(each, Flavour.STRING, NEWEST))
          .isEqualTo(new SyntaxCheck(each, Flavour.STRING, NEWEST).run());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void endsOnEveryBeginningOfAText(Case any) {
    for (int end = 0; end < any.text().length(); end++) {
      String text = any.text().substring(0, end);
      for (Flavour flavour : Flavour.values()) {
        ExpressionSyntax.fault(text, flavour, NEWEST)
            .ifPresent(fault -> assertThat(fault.offset()).isBetween(0, text.length()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "%{HTTP_X_FOO} == 'a' ; 2 ; write %{HTTP:X-FOO}",
        "%{REQUEST_URL} == 'a' ; 2 ; %{REQUEST_URI}",
        "%{HTTPS} ; 8 ; compare it",
        "%{HTTPS} == on ; 14 ; 'on'",
        "TRUE ; 4 ; write true in lower case",
        "true AND false ; 5 ; write and in lower case",
        "-e '/x' -a -f '/y' ; 8 ; write &&",
        "'a' =~ b ; 7 ; in slashes",
        "true & false ; 5 ; write &&",
        "'a' in 'b' ; 7 ; {'a','b'}",
        "-R 'x' ; 0 ; 192.0.2.0/24",
        "file('/x') == 'a' ; 0 ; server's own configuration",
        "(true ; 5 ; closing parenthesis",
        "'%{req:\"a\"}' ; 7 ; no quotes",
        "'ab\\ ; 3 ; double it",
        "'a' == %{req:b ; 7 ; close the variable",
      })
  void tellsWhereAndWhatToWrite(String text, int offset, String help) {
    Fault fault = ExpressionSyntax.fault(text, Flavour.BOOLEAN, NEWEST).orElseThrow();
    assertThat(fault.offset()).isEqualTo(offset);
    assertThat(fault.help()).contains(help);
  }

  @ParameterizedTest
  @CsvSource({
    "2.4.66, HTACCESS, ok",
    "2.4.67, HTACCESS, file not available in restricted context",
    "2.4.68, HTACCESS_SSL_REQUIRE, ok",
    "2.4.69, HTACCESS_SSL_REQUIRE, file not available in restricted context",
    "2.4.71, SERVER, ok",
    "2.4.6, FCGI_USER, file not available in restricted context",
  })
  void filesAreReadFromServerFilesOnly(String version, Use use, String message) {
    assertThat(says("file('/x') == 'a'", options(version, use))).isEqualTo(message);
  }

  @Test
  void namesAreThoseOfTheVersionAndTheModules() {
    Options old = options("2.4.6", Use.HTACCESS);
    assertThat(says("%{REMOTE_PORT} == '1'", old)).contains("'REMOTE_PORT' does not exist");
    assertThat(says("%{REMOTE_PORT} == '1'", NEWEST)).isEqualTo("ok");
    Options bare = new Options(Version.NEWEST, module -> false, Use.HTACCESS, pattern -> true);
    assertThat(says("%{SSL_PROTOCOL} == 'x'", bare)).contains("'SSL_PROTOCOL' does not exist");
    assertThat(says("'a' in PeerExtList('b')", bare)).startsWith("List-returning function");
  }

  @Test
  void regexesAreAskedFor() {
    Options none = new Options(Version.NEWEST, module -> true, Use.HTACCESS, p -> !p.equals("a/b"));
    assertThat(says("'x' =~ m#a/b#i", none)).isEqualTo("Failed to compile regular expression");
    assertThat(says("'x' =~ m#a/c#i", none)).isEqualTo("ok");
  }

  @Test
  void aLineFeedEndsAStringWrongly() {
    assertThat(says("'a\nb' == 'c'", NEWEST)).isEqualTo("Unterminated string or variable");
    assertThat(says("'a\\\nb' == 'c'", NEWEST)).isEqualTo("ok");
    assertThat(says("'a'\n==\t'b'", NEWEST)).isEqualTo("ok");
  }

  @Test
  void stringsAndPatternsHaveALimit() {
    assertThat(says("'" + "a".repeat(8191) + "' == 'b'", NEWEST)).isEqualTo("ok");
    assertThat(says("'" + "a".repeat(8192) + "' == 'b'", NEWEST)).isEqualTo("String too long");
    assertThat(says("'a' =~ /" + "a".repeat(8191) + "/", NEWEST)).isEqualTo("ok");
    assertThat(says("'a' =~ /" + "a".repeat(8192) + "/", NEWEST))
        .isEqualTo(
            "syntax error, unexpected T_ERROR, expecting T_REGEX or T_REGEX_I: Regexp too long");
  }

  @Test
  void theStackHasALimit() {
    assertThat(says("!".repeat(9996) + "true", NEWEST)).isEqualTo("ok");
    assertThat(says("!".repeat(9997) + "true", NEWEST)).isEqualTo("memory exhausted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "!", "%{f:", "f(", "'a'.", "true or ", "'", "\\", "-f ", "m", "{"})
  void longTextsEnd(String part) {
    String text = part.repeat(200_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (Flavour flavour : Flavour.values()) {
            ExpressionSyntax.fault(text, flavour, NEWEST);
            ExpressionTree.parse(text, flavour);
          }
        });
  }

  private static String says(String text, Options options) {
    return ExpressionSyntax.fault(text, Flavour.BOOLEAN, options).map(Fault::message).orElse("ok");
  }

  private static Options options(String version, Use use) {
    return new Options(
        Version.parse(version).orElseThrow(),
        module -> module.equals("mod_ssl.c") || module.equals("mod_proxy_hcheck.c"),
        use,
        pattern -> !pattern.equals("("));
  }
}
