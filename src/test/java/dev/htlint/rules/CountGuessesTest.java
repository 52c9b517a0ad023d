package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolver;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines with the wrong number of words in, what stands behind the name out. */
final class CountGuessesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          RewriteEngine                       ; On
          RewriteEngine true                  ; On
          RewriteEngine disabled              ; Off
          Order deny allow                    ; deny,allow
          Order deny , allow                  ; deny,allow
          AuthUserFile /a/b standard          ; /a/b
          AuthUserFile /my files/users        ; "/my files/users"
          AuthType Basic realm                ; Basic
          AuthName A B                        ; "A B"
          Redirect 301 /a b /c                ; 301 "/a b" /c
          ErrorDocument 404 Not found         ; 404 "Not found"
          AuthName "A" B                      ;
          FilterProvider A B resp=Content-Type $text/html  ; A B "%{CONTENT_TYPE} =~ m#text/html#"
          FilterProvider A B resp=X-Y =no                  ; A B "%{resp:X-Y} == 'no'"
          FilterProvider A B req=Accept !/gzip/            ; A B "!(%{req:Accept} =~ m#gzip#)"
          FilterProvider A B env=X **                      ; A B "-n %{reqenv:X}"
          FilterProvider A B Handler php.5                 ; A B "%{HANDLER} == 'php.5'"
          FilterProvider A B resp=Length <5                ;
          """)
  void guesses(String line, String expected) {
    Refusal refusal =
        Resolver.resolve(
                ConfigParser.parse(SourceFile.ofLatin1(".htaccess", line + "\n")),
                Context.HTACCESS,
                Server.any(),
                Overrides.ALL)
            .refusals()
            .get(0);
    Directive directive = refusal.directive().orElseThrow();
    assertThat(
            CountGuesses.of(directive, Guesses.words(directive.arguments())).findFirst().orElse(""))
        .isEqualTo(expected == null ? "" : expected);
  }
}
