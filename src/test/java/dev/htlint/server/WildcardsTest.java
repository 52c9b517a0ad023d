package dev.htlint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {
  @ParameterizedTest
  @CsvSource({
    "'','',true",
    "'',a,false",
    "*,'',true",
    "?,'',false",
    "a,a,true",
    "a,A,false",
    "a*c,abbc,true",
    "a*c,abcb,false",
    "**a,ba,true",
    "a?c,abc,true",
    "[ab],b,true",
    "[ab],c,false",
    "[a-c]x,bx,true",
    "[a-c],d,false",
    "[!a-c],d,true",
    "[^a],a,false",
    "[]a],],true",
    "[a,[a,true",
    "[a-],-,true",
    "*[0-9],site42,true",
    "[!]a],b,true",
    "[!]a],],false",
    "[^]],x,true",
    "[a-c],a,true",
    "[a-c],c,true",
    "[b-c],a,false",
    "[ac-],b,false",
    "[-a],-,true",
    "x[,x[,true",
    "[],],false",
    "a?,a,false"
  })
  void examples(String pattern, String text, boolean matches) {
    assertThat(Wildcards.matches(pattern, text)).isEqualTo(matches);
  }

  @Test
  void sameAsBacktracking() {
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      String pattern = word(random, "ab*?", 8);
      String text = word(random, "ab", 8);
      assertThat(Wildcards.matches(pattern, text))
          .as("%s on %s", pattern, text)
          .isEqualTo(reference(pattern, text));
    }
  }

  private static String word(Random random, String letters, int longest) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(longest + 1); i > 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  private static boolean reference(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    if (pattern.startsWith("*")) {
      return reference(pattern.substring(1), text)
          || (!text.isEmpty() && reference(pattern, text.substring(1)));
    }
    return !text.isEmpty()
        && (pattern.startsWith("?") || pattern.charAt(0) == text.charAt(0))
        && reference(pattern.substring(1), text.substring(1));
  }

  @Test
  @Timeout(value = 5, threadMode = ThreadMode.SEPARATE_THREAD)
  void manyStarsTakeNoTime() {
    assertThat(Wildcards.matches("a*".repeat(2_000) + "b", "a".repeat(4_000))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/var/www/,/var/www/,true",
    "/var/www/,/var/www/x/,true",
    "/var/www/,/var/wwwx/,false",
    "/var/www/,/var/,false",
    "/home/*/www/,/home/me/www/sub/,true",
    "/home/*/,/home/,false",
    "/home/*/www/,/home/a/b/www/,false",
    "/,/var/,true"
  })
  void directoriesMatchComponentByComponent(String pattern, String path, boolean matches) {
    assertThat(Wildcards.matchesPrefix(pattern, path)).isEqualTo(matches);
  }
}
