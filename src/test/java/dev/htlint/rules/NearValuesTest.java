package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.check.Checks;
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

/** Misspelled values in, near ones and lists of known ones out. */
final class NearValuesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          Options -Indexs               ; -Indexes
          Options FollowSymLink         ; FollowSymLinks
          IndexOptions Fancy            ; FancyIndexing
          RewriteOptions inherits       ; Inherit
          Satisfy an                    ; any
          AuthMerging Andd              ; And
          FileETag MTim Size            ; MTime Size
          ServerSignature emial         ; email
          Options Nonsense              ;
          """)
  void near(String line, String expected) {
    Refusal refusal = refusal(line);
    Directive directive = refusal.directive().orElseThrow();
    assertThat(
            NearValues.of(directive, refusal.message(), Guesses.words(directive.arguments()))
                .findFirst()
                .orElse(""))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          Satisfy x            ; any or all
          AuthMerging x        ; Off, And or Or
          Require all x        ; granted or denied
          ServerSignature x    ; on, off or email
          <Limit FOO>          ;
          """)
  void list(String line, String expected) {
    Refusal refusal = refusal(line);
    assertThat(NearValues.list(refusal.directive().orElseThrow(), refusal.message()).orElse(""))
        .isEqualTo(expected == null ? "" : expected);
  }

  private static Refusal refusal(String line) {
    String text = line.startsWith("<") ? line + "\n</Limit>\n" : line + "\n";
    return Resolver.resolve(
            ConfigParser.parse(SourceFile.ofLatin1(".htaccess", text)),
            Context.HTACCESS,
            Server.any(),
            Overrides.ALL,
            new Checks())
        .refusals()
        .get(0);
  }
}
