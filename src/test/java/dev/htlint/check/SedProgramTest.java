package dev.htlint.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers are those of httpd's mod_sed. */
class SedProgramTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "s/a/b/",
        "s/a/b/gp",
        "s,a,b,",
        "s/\\(a\\)/\\1/",
        "s/a\\{2\\}/x/",
        "s/*/x/",
        "y/ab/cd/",
        "1d",
        "/a/,/b/d",
        "{p;}",
        "p;#x",
        ";;p",
        "#n",
        "$d",
        "w x",
        "r x",
        ":abcdefg",
        "b",
        "b abc",
        "s/a/b/512",
        "y",
        "p\\",
        "s|http://a|https://b|g"
      })
  void isTaken(String line) {
    assertThat(new SedProgram().add(line)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "pp, command garbled: pp",
        "{p}, command garbled: {p}",
        "x/y, command garbled: x/y",
        "s/a/b, ending delimiter missing on substitution: s/a/b",
        "s//b/, first RE may not be null",
        "s/\\(a/x/, \\( \\) imbalance: s/\\(a/x/",
        "s/[a/x/, [ ] imbalance: s/[a/x/",
        "s/a/\\1/, ``\\digit'' out of range: s/a/\\1/",
        "s/a/b/513, suffix too large: s/a/b/513",
        "y/abc/de/, ending delimiter missing on string: y/abc/de/",
        "y/abc/defg/, transform strings not the same size: y/abc/defg/",
        "1:abc, no addresses allowed: 1:abc",
        "\"1,2=\", \"only one address allowed: 1,2=\"",
        "}, too many }'s",
        ":, duplicate labels: :",
        ":abcdefgh, label too long: :abcdefgh",
        "w, Space missing before filename: w",
        "on, unrecognized command: on",
      })
  void isRefused(String line, String fault) {
    assertThat(new SedProgram().add(line)).isEqualTo(fault);
  }

  @Test
  void remembersPatternAndLabelsOfLinesBefore() {
    SedProgram program = new SedProgram();
    assertThat(program.add("s/a/b/")).isNull();
    assertThat(program.add("s//c/")).isNull();
    assertThat(program.add(":x")).isNull();
    assertThat(program.add(":x")).isEqualTo("duplicate labels: :x");
  }
}
