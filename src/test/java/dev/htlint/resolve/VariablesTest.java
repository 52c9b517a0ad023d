package dev.htlint.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {
  /** Each line doubles the one before. */
  @Test
  void whatDoublesWithEachLineStaysBounded() {
    Map<String, String> known = new HashMap<>(Map.of("a0", "0123456789"));
    for (int i = 1; i < 60; i++) {
      String before = "${a" + (i - 1) + "}";
      known.put("a" + i, Variables.replace(before + before, known, Map.of()));
    }
    assertThat(known.get("a3")).hasSize(80);
    assertThat(known.values()).allSatisfy(value -> assertThat(value).hasSizeLessThan(1_100_000));
  }
}
