package dev.htlint.regex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralPatternTest {
  @ParameterizedTest
  @CsvSource({
    "Mozilla,   true",
    "/a-b,      true",
    "a\\.b,     true",
    "a\\\\b,    true",
    "a.b,       false",
    "^a,        false",
    "a\\b,      false",
    "a{2},      false",
  })
  void tellsWhetherEachCharacterMeansItself(String pattern, boolean literal) {
    assertThat(LiteralPattern.is(pattern)).isEqualTo(literal);
  }
}
