package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.lint.MemorySite;
import dev.htlint.lint.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors and redirects that browsers keep. */
class CachedTest {
  private static final String YEAR = "ExpiresActive On\nExpiresDefault \"access plus 1 year\"\n";

  private static List<String> lint(Rule rule, String htaccess) {
    return new MemorySite("").lint(List.of(rule), "/srv", htaccess);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Header always set Cache-Control max-age=86400",
        "Header ALWAYS Set cache-control \"public, max-age = 601\"",
        "Header always append Cache-Control s-maxage=86400",
        "<FilesMatch \"\\.css$\">\nHeader always merge Cache-Control max-age=86400\n</FilesMatch>"
      })
  void errorsAreKept(String line) {
    assertThat(lint(new CachedError(), line + "\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Header set Cache-Control max-age=86400",
        "Header onsuccess set Cache-Control max-age=86400",
        "Header always set Cache-Control max-age=600",
        "Header always set Cache-Control max-age=0",
        "Header always set Cache-Control \"no-store, max-age=86400\"",
        "Header always unset Cache-Control",
        "Header always set Strict-Transport-Security max-age=31536000",
        "Header always set Cache-Control max-age=86400 env=good",
        "Header always set Cache-Control max-age=86400 \"expr=%{REQUEST_STATUS} < 400\"",
        "<If \"%{REQUEST_STATUS} < 400\">\nHeader always set Cache-Control max-age=9999\n</If>",
        "Header always set Cache-Control max-age=9999\n"
            + "Header always set Cache-Control no-store \"expr=%{REQUEST_STATUS} >= 400\"",
        "Header always set Cache-Control max-age=99999999999999999999"
      })
  void errorsAreNotKept(String lines) {
    assertThat(lint(new CachedError(), lines + "\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Redirect /a /b",
        "Redirect temp /a /b",
        "Redirect 302 /a /b",
        "RedirectMatch ^/a /b",
        "RedirectMatch 307 ^/a /b",
        "RedirectTemp /a /b",
        "RewriteRule ^a$ /b [R]",
        "RewriteRule ^a$ /b [R=302,L]",
        "RewriteRule ^a$ /b [NC,redirect=temp]"
      })
  void temporaryRedirectsAreKept(String line) {
    assertThat(lint(new CachedRedirect(), YEAR + line + "\n"))
        .containsExactly("3 warning browsers keep this temporary redirect for 365 days");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Redirect 301 /a /b",
        "Redirect permanent /a /b",
        "Redirect gone /a",
        "RedirectPermanent /a /b",
        "RewriteRule ^a$ /b [R=301,L]",
        "RewriteRule ^a$ /b [R=404]",
        "RewriteRule ^a$ /b [L]",
        "RewriteRule ^a$ /b",
        "ExpiresByType text/html A0\nRedirect /a /b",
        "ExpiresDefault \"access plus 1 hour\"\nRedirect /a /b",
        "ExpiresDefault M2592000\nRedirect /a /b",
        "ExpiresActive Off\nRedirect /a /b",
        "Header always set Cache-Control no-store\nRedirect /a /b",
        "<If \"true\">\nExpiresDefault A0\n</If>\nRedirect /a /b"
      })
  void othersAreNot(String lines) {
    assertThat(lint(new CachedRedirect(), YEAR + lines + "\n")).isEmpty();
  }

  @Test
  void withoutExpires() {
    assertThat(lint(new CachedRedirect(), "Redirect /a /b\n")).isEmpty();
    String files = "ExpiresActive On\n<Files x>\nExpiresDefault A2592000\n</Files>\n";
    assertThat(lint(new CachedRedirect(), files + "Redirect /a /b\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "access plus 1 month, 2592000",
    "now plus 2 weeks 1 day, 1296000",
    "access 3 hours 2 minutes 1 second, 10921",
    "access plus 1 year, 31536000",
    "A86400, 86400",
    "access, 0"
  })
  void lifeAfterAccess(String rule, long seconds) {
    assertThat(Duration.afterAccess(rule)).hasValue(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"modification plus 1 day", "M3600", "", "access plus x days"})
  void noLifeAfterAccess(String rule) {
    assertThat(Duration.afterAccess(rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"86400, 1 day", "7200, 2 hours", "660, 11 minutes", "61, 61 seconds"})
  void inWords(long seconds, String text) {
    assertThat(Duration.text(seconds)).isEqualTo(text);
  }
}
