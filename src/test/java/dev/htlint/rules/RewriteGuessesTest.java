package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arguments with bad flags in, the first guess out. */
final class RewriteGuessesTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          RewriteRule; ^old page$ /new [L]                  ; "^old page$" /new [L]
          RewriteRule; ^old$ /new page.html [L]             ; ^old$ "/new page.html" [L]
          RewriteRule; old page /new                        ; "old page" /new
          RewriteRule; ^a$ /b [R=301, L]                    ; ^a$ /b [R=301,L]
          RewriteRule; ^a$ /b [301,L]                       ; ^a$ /b [R=301,L]
          RewriteRule; ^a$ /b (L)                           ; ^a$ /b [L]
          RewriteRule; ^a$ /b R=301,L                       ; ^a$ /b [R=301,L]
          RewriteCond; %{THE_REQUEST} ^GET /index HTTP [NC] ; %{THE_REQUEST} "^GET /index HTTP" [NC]
          RewriteCond; %{HTTP_HOST} ^a [NC,OR,L]            ; %{HTTP_HOST} ^a [NC,OR]
          RewriteCond; %{HTTP_HOST} ^a [L]                  ; %{HTTP_HOST} ^a
          RewriteCond; %{REQUEST_FILENAME} ! -f             ; %{REQUEST_FILENAME} !-f
          RewriteCond; %{HTTP_HOST} -eq 5 [OR]              ; %{HTTP_HOST} -eq5 [OR]
          """)
  void guesses(String directive, String raw, String expected) {
    assertThat(RewriteGuesses.of(directive, raw)).first().isEqualTo(expected);
  }
}
