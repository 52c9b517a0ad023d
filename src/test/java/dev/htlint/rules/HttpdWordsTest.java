package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.check.Checks;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolver;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refused lines in, our sentence with httpd's words in it out. */
final class HttpdWordsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          LimitRequestBody x            ; LimitRequestBody requires a non-negative integer
          AuthMerging x                 ; AuthMerging must be one of: Off | And | Or
          Options Foo                   ; Options NO: Illegal option Foo
          RewriteRule ^a) /b            ; RewriteRule NO: unmatched closing parenthesis
          RewriteRule a b [R=301        ; RewriteRule NO: bad flag delimiters
          Require host %{nope}          ; Require NO: Variable 'nope' does not exist
          Require expr a                ; Require NO: syntax error, unexpected $end, expecting '('
          RewriteCond expr "foo"        ; RewriteCond NO: syntax error, unexpected $end, expecting '('
          AuthName "a\\\\"                ; AuthName NO
          RewriteBase a                 ; RewriteBase NO: argument is not a valid URL
          """)
  void makesASentence(String line, String expected) {
    Refusal refusal =
        Resolver.resolve(
                ConfigParser.parse(SourceFile.ofLatin1(".htaccess", line + "\n")),
                Context.HTACCESS,
                Server.any(),
                Overrides.ALL,
                new Checks())
            .refusals()
            .get(0);
    String name = line.substring(0, line.indexOf(' '));
    assertThat(HttpdWords.sentence(refusal, name, "NO")).isEqualTo(expected);
  }
}
