package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.regex.PcreSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broken patterns in, mended ones out. */
final class RegexGuessesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ^a)$          ; ^a\\)$
          (a|b          ; (a|b)
          ((a|b         ; ((a|b))
          ^a**          ; ^a*
          a|?b          ; a|\\?b
          [a-z_+-\\s]    ; [a-z_+\\-\\s]
          [z-a]         ; [z\\-a]
          a\\           ; a\\\\
          """)
  void mends(String pattern, String expected) {
    assertThat(RegexGuesses.mended(pattern)).containsExactly(expected);
    assertThat(PcreSyntax.fault(expected)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"(?<=a+)b", "(?P=nobody)", "[[:nothing:]]"})
  void leavesAlone(String pattern) {
    assertThat(RegexGuesses.mended(pattern))
        .allSatisfy(mended -> assertThat(mended).isEqualTo(pattern));
  }

  @Test
  void findsThePatternInALine() {
    assertThat(RegexGuesses.broken("/a \"(x y\" /b [L]").orElseThrow().pattern()).isEqualTo("(x y");
    assertThat(RegexGuesses.broken("!(a /b").orElseThrow().start()).isEqualTo(1);
    assertThat(RegexGuesses.broken("~ (a>").orElseThrow().pattern()).isEqualTo("(a");
    assertThat(RegexGuesses.broken("^a$ /b")).isEmpty();
    assertThat(RegexGuesses.of("^a) /b [L]")).containsExactly("^a\\) /b [L]");
  }
}
