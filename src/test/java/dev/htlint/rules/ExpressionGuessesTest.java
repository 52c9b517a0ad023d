package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions in, guesses out; whether httpd takes them is not asked here. */
final class ExpressionGuessesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          %{HTTP_HOST} == example.com       ; %{HTTP_HOST} == 'example.com'
          %{HTTP_X_FORWARDED_PROTO} == 'a'  ; %{HTTP:X-Forwarded-Proto} == 'a'
          %{HTTP_USER_AGENT} == 'a'         ; %{HTTP_USER_AGENT} == 'a'
          %{REQUEST_URI} =~ ^/admin         ; %{REQUEST_URI} =~ m#^/admin#
          %{REQUEST_URI} =~ m#^/admin#      ; %{REQUEST_URI} =~ m#^/admin#
          %{REQUEST_URI} !~ admin           ; %{REQUEST_URI} !~ m#admin#
          -e '/a' & -e '/b'                 ; -e '/a' && -e '/b'
          """)
  void guesses(String raw, String expected) {
    assertThat(ExpressionGuesses.of(raw)).contains(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          %{HTTPS} == "on"   ; "%{HTTPS} == 'on'"
          "%{HTTPS}"         ; "%{HTTPS} == 'on'"
          %{QUERY_STRING}    ; "-n %{QUERY_STRING}"
          """)
  void guessesOfTags(String raw, String expected) {
    assertThat(ExpressionGuesses.ofTag(raw)).contains(expected);
  }
}
