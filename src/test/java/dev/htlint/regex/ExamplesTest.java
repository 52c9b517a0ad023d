package dev.htlint.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "^$",
        "^(.*)$",
        "^index\\.php$",
        "^([^/]+)/([0-9]+)/?$",
        "^(?:a|b|)c+$",
        "^(css|js|img)/(.+)\\.(png|jpe?g)$",
        "^[A-Za-z0-9_-]{2,5}\\s+x{3}$",
        "^(?!public/)(.*)$",
        "^(?i:WWW)\\.(?<name>[a-z]+)\\.com$",
        "^[[:digit:]]+[]x]?$",
        "^[^a-z/.]+$",
        "^a{,3}$",
      })
  void matchThePattern(String pattern) {
    List<String> examples = Examples.of(pattern);
    Pattern java =
        Pattern.compile(
            pattern
                .replace("[[:digit:]]", "[0-9]")
                .replace("[]x]", "[\\]x]")
                .replace("{,3}", "\\{,3\\}"));
    assertThat(examples).hasSizeBetween(1, Examples.MOST).allMatch(java.asPredicate());
  }

  @Test
  void eachAlternativeHasOne() {
    assertThat(Examples.of("a|b|(?:c|d)e")).containsExactly("a", "b", "ce", "de");
  }

  @Test
  void whatMayBeMissingIsThereAndIsNot() {
    assertThat(Examples.of("^a?b*$")).contains("ab", "a", "b");
  }

  @Test
  void anyTextIsBornePatiently() {
    Random random = new Random(5);
    String letters = "ab(|)[]{}*+?\\^$.1,:=!<>-";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder pattern = new StringBuilder();
      for (int j = random.nextInt(20); j > 0; j--) {
        pattern.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(Examples.of(pattern.toString())).isNotEmpty().hasSizeLessThanOrEqualTo(8);
    }
    assertThat(Examples.of("(".repeat(1000))).isNotEmpty();
    assertThat(Examples.of("(((((((x{99}){99}){99}){99}){99}){99}){99})")).isNotEmpty();
  }
}
