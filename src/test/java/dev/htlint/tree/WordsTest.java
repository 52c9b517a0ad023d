package dev.htlint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
  private static Arguments line(String text, String... words) {
    return Arguments.of(text, List.of(words));
  }

  static List<Arguments> lines() {
    return List.of(
        line(""),
        line(" \t\r\f\u000B\n"),
        line("a", "a"),
        line(" a  b\tc ", "a", "b", "c"),
        line("\"a b\" c", "a b", "c"),
        line("'a b' c", "a b", "c"),
        line("\"a\"b", "a", "b"),
        line("\"a\"\"b\"", "a", "b"),
        line("\"\" ''", "", ""),
        line("\"a", "a"),
        line("\"", ""),
        line("\"a ", "a "),
        line("b\"c d\"", "b\"c", "d\""),
        line("\"it's\" 'say \"x\"'", "it's", "say \"x\""),
        line("\"a\\\"b\"", "a\"b"),
        line("'a\\'b'", "a'b"),
        line("\"a\\'b\"", "a\\'b"),
        line("\"a\\\\\" b", "a\\", "b"),
        line("\"a\\\\\\\" b", "a\\\" b"),
        line("\"\\n\"", "\\n"),
        line("\"a\\", "a\\"),
        line("a\\\\b", "a\\b"),
        line("a\\\\\\b", "a\\\\b"),
        line("a\\", "a\\"),
        line("a\\ b", "a\\", "b"),
        line("a\\\"b", "a\\\"b"),
        line("\\\"a b", "\\\"a", "b"),
        line("\u00a0 \u0085", "\u00a0", "\u0085"),
        line("#", "#"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void linesAreSplitAsHttpdSplitsThem(String text, List<String> words) {
    assertThat(Words.split(text)).isEqualTo(words);
    assertThat(Words.first(text)).isEqualTo(words.isEmpty() ? "" : words.get(0));
    assertThat(Words.split(Words.rest(text)))
        .isEqualTo(words.isEmpty() ? words : words.subList(1, words.size()));
  }

  @Test
  void restKeepsQuotesAndBlanksAtItsEnd() {
    assertThat(Words.rest(" a  \"b\\\\ c\" ")).isEqualTo("\"b\\\\ c\" ");
    assertThat(Words.rest("\"a\"b")).isEqualTo("b");
    assertThat(Words.rest("a")).isEmpty();
    assertThat(Words.rest("a ")).isEmpty();
    assertThat(Words.rest("  ")).isEmpty();
  }

  @Test
  void trimTakesBlanksOfBothEnds() {
    assertThat(Words.trim(" \t a b \r\n")).isEqualTo("a b");
    assertThat(Words.trim("ab")).isEqualTo("ab");
    assertThat(Words.trim(" \n")).isEmpty();
    assertThat(Words.trim("\u00a0a\u00a0")).isEqualTo("\u00a0a\u00a0");
  }

  @Test
  void blanksAreThoseOfC() {
    assertThat("\t\n\u000B\f\r ".chars()).allMatch(Words::isBlank);
    assertThat("\b\u000Ea\u00a0\u0085\0!".chars()).noneMatch(Words::isBlank);
  }

  @Test
  void joiningDropsContinuationsOnly() {
    assertThat(joined("a\\\nb")).isEqualTo("ab");
    assertThat(joined("a\\\r\nb")).isEqualTo("ab");
    assertThat(joined("a\\\\\nb\\c\\")).isEqualTo("a\\b\\c\\");
    assertThat(joined("a\\\rb\nc")).isEqualTo("a\\\rb\nc");
    assertThat(joined("\\\n\\\n")).isEmpty();
    assertThat(joined("a\\\\\n\nb")).isEqualTo("ab");
    assertThat(joined("a\\\r\\\n\nb")).isEqualTo("ab");
    assertThat(joined("\u00e9\\\n")).isEqualTo("\u00e9");
  }

  private static String joined(String text) {
    byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.ISO_8859_1);
    return Words.joined(bytes, 1, bytes.length - 1);
  }

  @Test
  void argumentsOfATextAreItsWords() {
    dev.htlint.tree.Arguments arguments = dev.htlint.tree.Arguments.of("a \"\" 'b c'");
    assertThat(arguments.argumentCount()).isEqualTo(3);
    assertThat(arguments.argument(2)).isEqualTo("b c");
    assertThat(arguments.isEmptyArgument(0)).isFalse();
    assertThat(arguments.isEmptyArgument(1)).isTrue();
    assertThat(arguments.rawArguments()).isEqualTo("a \"\" 'b c'");
  }
}
