package dev.htlint.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalPathTest {
  @ParameterizedTest
  @CsvSource({
    "a/b, a/b",
    "./a, a",
    "a//b/, a/b",
    "a/./b, a/b",
    "a/../b, b",
    "a/../../b, ../b",
    "../../a, ../../a",
    "., ''",
    "'', ''",
    "/, /",
    "/a/./b, /a/b",
    "C:/a/../b, C:/b",
    "'a b/\u00E9', 'a b/\u00E9'",
  })
  void stepsThatLeadNowhereAreLeftOut(String path, String expected) {
    assertThat(NormalPath.of(path)).isEqualTo(expected);
  }
}
