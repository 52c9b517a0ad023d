package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.tree.Words;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refused arguments in, guesses out; whether httpd takes them is not asked here. */
final class GuessesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          flags   ; ^a$ /b [R=301, L]        ; ^a$ /b [R=301,L]
          flags   ; ^a$ /b [R=301] [L]       ; ^a$ /b [R=301,L]
          flags   ; ^a$ /b [L,]              ; ^a$ /b [L]
          flags   ; ^a$ /b []                ; ^a$ /b
          flags   ; ^a$ /b R=301,L           ; ^a$ /b [R=301,L]
          flags   ; "^a b$" /c [L            ; "^a b$" /c [L]
          flags   ; ^a\\ b$ /c [ L ]         ; ^a\\ b$ /c [L]
          flags   ; ^a$                      ;
          negation; %{REQUEST_FILENAME} ! -f ; %{REQUEST_FILENAME} !-f
          negation; %{HTTPS} ! on [NC]       ; %{HTTPS} !on [NC]
          negation; %{HTTPS} !on             ;
          regex   ; *.php$ /x                ; ^.*\\.php$ /x
          regex   ; (*|a) /x                 ; (.*|a) /x
          regex   ; ^a$ /x                   ;
          """)
  void ofTheText(String what, String raw, String expected) {
    Stream<String> guesses =
        switch (what) {
          case "flags" -> RewriteGuesses.flags(raw);
          case "negation" -> RewriteGuesses.negation(raw);
          default -> Guesses.regex(raw);
        };
    assertThat(guesses.findFirst().orElse("")).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          addresses     ; ip 10.0.0.1,10.0.0.2     ; ip 10.0.0.1 10.0.0.2
          addresses     ; ip 192.168.*.*           ; ip 192.168
          addresses     ; ip http://192.0.2.7      ; ip 192.0.2.7
          addresses     ; ip 192.0.2.7 # us        ; ip 192.0.2.7
          format        ; "access plus 1month"     ; "access plus 1 month"
          format        ; image/png "1 month"      ; image/png "1 month"
          format        ; set X "100% x"           ; set X "100%% x"
          number        ; 10M                      ; 10485760
          number        ; 2 KB                     ;
          number        ; 1k                       ; 1024
          number        ; many                     ;
          status        ; /a /b 301                ; 301 /a /b
          status        ; /a /b [R=302,L]          ; 302 /a /b
          status        ; 404 /a /b                ; 404 /a
          status        ; /a /b                    ;
          lowerCase     ; All granted              ; all granted
          withoutCommas ; MTime, Size              ; MTime Size
          withoutCommas ; MTime|Size               ; MTime Size
          withoutCommas ; MTime Size               ;
          joined        ; a b c                    ; a "b c"
          withoutLast   ; ssl x                    ; ssl
          """)
  void ofTheWords(String what, String text, String expected) {
    List<String> words = Words.split(text);
    Stream<String> guesses =
        switch (what) {
          case "addresses" -> Guesses.addresses(words);
          case "format" -> Guesses.format(words);
          case "number" -> Guesses.number(words);
          case "status" -> Guesses.status(words);
          case "lowerCase" -> Guesses.lowerCase(words);
          case "withoutCommas" -> Guesses.withoutCommas(words);
          case "joined" -> Guesses.joined(words);
          default -> Guesses.withoutLast(words);
        };
    assertThat(guesses.findFirst().orElse("")).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "RewriteBase, foo, /foo/",
    "RewriteBase, /foo, /foo/",
    "RewriteBase, http://a.org/foo, /foo/",
    "RewriteBase, ./, /",
    "Redirect, a.html, /a.html",
    "Redirect, www.example.com, https://www.example.com",
    "Redirect, example.org/x, https://example.org/x"
  })
  void ofPaths(String directive, String word, String expected) {
    assertThat(Guesses.path(directive, List.of(word))).first().isEqualTo(expected);
  }

  @Test
  void quotesWhatNeedsQuotes() {
    assertThat(Guesses.text(List.of("a", "b c", "", "\"x\"", "d\"e")))
        .isEqualTo("a \"b c\" \"\" \"\\\"x\\\"\" d\"e");
  }

  @Test
  void expectsNoWords() {
    List<String> none = List.of();
    assertThat(
            Stream.of(
                    Guesses.format(none),
                    Guesses.number(none),
                    Guesses.status(none),
                    Guesses.lowerCase(none),
                    Guesses.lowerCaseFirst(none),
                    Guesses.joined(none),
                    Guesses.withoutLast(none),
                    Guesses.withoutCommas(none),
                    Guesses.path("RewriteBase", none))
                .flatMap(guesses -> guesses))
        .isEmpty();
  }
}
