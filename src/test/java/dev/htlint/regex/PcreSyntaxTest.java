package dev.htlint.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.htlint.oracle.PatternGenerator;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcreSyntaxTest {
  @TestFactory
  Stream<DynamicTest> saysWhatTheLibrarySays() {
    return RegexCase.all().stream()
        .map(
            regex ->
                dynamicTest(
                    regex.line(),
                    () -> assertThat(message(regex.pattern())).isEqualTo(regex.message())));
  }

  private static String message(String pattern) {
    return PcreSyntax.fault(pattern).map(Fault::message).orElse("");
  }

  @Test
  void aFaultIsWhereItsItemBegins() {
    assertThat(PcreSyntax.fault("ab(c")).map(Fault::offset).contains(4);
    assertThat(PcreSyntax.fault("ab*[z-a]")).map(Fault::offset).contains(6);
    assertThat(PcreSyntax.fault("a(b)\\2")).map(Fault::offset).contains(4);
    assertThat(PcreSyntax.fault("a(?<=b*)")).map(Fault::offset).contains(1);
    assertThat(PcreSyntax.fault("(*UTF)\u00C3\u00A9\\y")).map(Fault::offset).contains(8);
  }

  @Test
  void helpSaysWhatToWrite() {
    assertThat(PcreSyntax.fault("(")).map(Fault::help).get().asString().contains("\\(");
    assertThat(PcreSyntax.fault("*.php")).map(Fault::help).get().asString().contains("\\*");
    assertThat(PcreSyntax.fault("[z-a]")).map(Fault::help).get().asString().contains("[a-z]");
  }

  @Test
  void aPatternEndsAtANul() {
    assertThat(message("a\0(")).isEmpty();
    assertThat(message("(\0)")).isEqualTo("missing closing parenthesis");
  }

  @Test
  void groupsNestTwoHundredAndFiftyDeep() {
    assertThat(message("(".repeat(250) + ")".repeat(250))).isEmpty();
    assertThat(message("(?:".repeat(251) + "a" + ")".repeat(251)))
        .isEqualTo("parentheses are too deeply nested");
    assertThat(message("(".repeat(250))).isEqualTo("missing closing parenthesis");
  }

  @Test
  void codeFitsIntoSixtyFourKibibytes() {
    // a character takes up two bytes; what is around it all, seven
    assertThat(message("a".repeat(32764))).isEmpty();
    assertThat(message("a".repeat(32765))).isEqualTo("regular expression is too large");
    // a group in brackets of six bytes
    assertThat(message("(?:aaa){5460}")).isEmpty();
    assertThat(message("(?:aaa){5461}")).isEqualTo("regular expression is too large");
  }

  @Test
  void twoThousandBranchesOfLookbehindsAreMeasured() {
    assertThat(message("(?<=a)".repeat(2001))).isEmpty();
    assertThat(message("(?<=a)".repeat(2002))).isEqualTo("lookbehind is too complicated");
  }

  @Test
  void callsMayChainThroughManyGroups() {
    StringBuilder pattern = new StringBuilder("(?<=(?1))");
    for (int i = 1; i < 1900; i++) {
      pattern.append("(a(?").append(i + 1).append("))");
    }
    assertThat(message(pattern + "(a)")).isEmpty();
    assertThat(message(pattern + "(a*)")).isEqualTo("lookbehind assertion is not fixed length");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "(?:",
        "(?|",
        "(?=",
        "(?<=",
        "(?(",
        "(?(?=",
        "(?(1)",
        "(?i:",
        "(?<n>",
        "(*asr:",
        "[",
        "[[:",
        "[:",
        "[a-",
        "{",
        "{1",
        "a{1,",
        "*",
        "\\",
        "\\Q",
        "\\Qa",
        "\\E",
        "\\1",
        "\\12",
        "\\g{",
        "\\k<n",
        "\\p{",
        "\\x{",
        "\\N{",
        "(?C'",
        "(?C{}",
        "(*MARK:",
        "(*:a)",
        "(?#",
        "(?x)#",
        "(?x) ",
        "(?P",
        "(?&n)",
        "(?R)",
        "(?1)",
        "(a)",
        "(?<n>)",
        "()*",
        "\\d{1,2}+",
        "|",
        "a|",
        "\u00E9",
        "(?<=a|b)",
        "(?i)",
        "(?^x:",
        "^",
        "[]",
        "[^]",
        "]",
        ")"
      })
  void noPatternTakesLong(String piece) {
    String pattern = piece.repeat(8192 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          PcreSyntax.fault(pattern);
          PcreSyntax.fault("(?|(a))(?<=(?1))" + pattern);
          PcreSyntax.fault("[" + pattern + "]");
          PcreSyntax.fault("(?x)(*UTF)" + pattern + ")".repeat(300));
        });
  }

  @Test
  void everyBeginningOfAPatternHasAnAnswer() {
    PatternGenerator generator = new PatternGenerator(1);
    for (int i = 0; i < 500; i++) {
      String pattern = generator.next();
      for (int end = 0; end < pattern.length(); end++) {
        String beginning = pattern.substring(0, end);
        PcreSyntax.fault(beginning)
            .ifPresent(
                fault -> assertThat(fault.offset()).as(beginning).isBetween(0, beginning.length()));
      }
    }
  }

  /** The short cut for plain patterns only spares time. */
  @Test
  void plainPatternsCompile() {
    PatternGenerator generator = new PatternGenerator(2);
    int plain = 0;
    for (int i = 0; i < 20_000; i++) {
      String pattern = generator.next();
      if (PlainPattern.compiles(pattern)) {
        plain++;
        assertThat(PcreSyntax.fault("\\E" + pattern)).as(pattern).isEmpty();
      }
    }
    assertThat(plain).isGreaterThan(1000);
    List.of("^(.*)$", "^/?old/([0-9]+)/(.+?)/?$", "\\.(gif|jpe?g|png)$", "^[^/]+/index\\.php$")
        .forEach(pattern -> assertThat(PlainPattern.compiles(pattern)).as(pattern).isTrue());
  }

  /** Nor does it change what matches: in front of the other way stands what means nothing. */
  @Test
  void plainPatternsMatchTheSame() {
    PatternGenerator generator = new PatternGenerator(3);
    List<String> texts =
        List.of("", "a", "ab", "aB1", "x/y.php", "-", "]", "$", "a\n", "\n", "\u00e9", "a&b");
    int compared = 0;
    for (int i = 0; i < 20_000; i++) {
      String pattern = generator.next();
      if (PlainPattern.toJava(pattern) != null) {
        for (boolean caseless : List.of(false, true)) {
          Matching quick = Matching.of(pattern, caseless).orElseThrow();
          Matching careful = Matching.of("\\E" + pattern, caseless).orElseThrow();
          for (String text : texts) {
            assertThat(quick.find(text)).as(pattern + " in " + text).isEqualTo(careful.find(text));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(10_000);
  }
}
