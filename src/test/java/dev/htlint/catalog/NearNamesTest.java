package dev.htlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
  @ParameterizedTest
  @CsvSource({
    "RewriteEngin,RewriteEngine",
    "rewriteengine,RewriteEngine",
    "RewirteRule,RewriteRule",
    "RewriteCound,RewriteCond",
    "ErorrDocument,ErrorDocument",
    "Oder,order",
    "Alow,allow",
    "DirectoryIndexx,DirectoryIndex",
    "<IfModul,<IfModule",
    "AddHandeler,AddHandler"
  })
  void misspeltDirectivesAreFound(String written, String meant) {
    assertThat(Catalog.get().nearDirectives(written)).contains(meant);
  }

  @Test
  void modulesAreFoundByFileOrBySymbol() {
    assertThat(Catalog.get().nearModules("mod_rewite.c")).contains("mod_rewrite.c");
    assertThat(Catalog.get().nearModules("mod_rewrite")).contains("mod_rewrite.c");
    assertThat(Catalog.get().nearModules("rewrit_module")).contains("rewrite_module");
  }

  @Test
  void whatIsFarIsNotNear() {
    assertThat(Catalog.get().nearDirectives("Nonsense")).isEmpty();
    assertThat(Catalog.get().nearDirectives("")).isEmpty();
    assertThat(NearNames.of("x".repeat(65), List.of("x".repeat(65)))).isEmpty();
    assertThat(NearNames.of("x".repeat(64), List.of("x".repeat(64)))).hasSize(1);
  }

  @Test
  void shorterWordsMustBeNearer() {
    assertThat(NearNames.of("abcd", List.of("abcx"))).containsExactly("abcx");
    assertThat(NearNames.of("abcd", List.of("abxx"))).isEmpty();
    assertThat(NearNames.of("abcde", List.of("abcxx"))).containsExactly("abcxx");
    assertThat(NearNames.of("abcdefgh", List.of("abcdexxx"))).isEmpty();
    assertThat(NearNames.of("abcdefghi", List.of("abcdefxxx"))).containsExactly("abcdefxxx");
    assertThat(NearNames.of("abcdefghi", List.of("abcdexxxx"))).isEmpty();
  }

  @Test
  void onlyTheNearestAreNamedAndThreeAtMost() {
    assertThat(NearNames.of("abcde", List.of("abcxx", "abcdx"))).containsExactly("abcdx");
    assertThat(NearNames.of("abcde", List.of("abcdz", "abcdy", "abcdx", "abcdw")))
        .containsExactly("abcdw", "abcdx", "abcdy");
  }

  @Test
  void aRowThatSwapsIsNotGivenUpEarly() {
    assertThat(NearNames.of("badc", List.of("abcd"))).isEmpty();
    assertThat(NearNames.of("badce", List.of("abcde"))).containsExactly("abcde");
    assertThat(NearNames.of("badcfeghi", List.of("abcdefghi"))).containsExactly("abcdefghi");
    assertThat(NearNames.of("abcdefgih", List.of("abcdefghi"))).containsExactly("abcdefghi");
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void theSameMisspellingIsSearchedOnce() {
    List<String> first = Catalog.get().nearDirectives("RewriteEngin");
    for (int i = 0; i < 1_000_000; i++) {
      assertThat(Catalog.get().nearDirectives("RewriteEngin") == first).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'','',0",
    "a,'',1",
    "'',ab,2",
    "abc,abc,0",
    "abc,abd,1",
    "abc,ab,1",
    "abc,xabc,1",
    "abc,acb,1",
    "abc,bac,1",
    "abc,bca,2",
    "abc,cab,2",
    "abc,xyz,3"
  })
  void distanceCountsEdits(String a, String b, int distance) {
    assertThat(NearNames.distance(a, b)).isEqualTo(distance);
    assertThat(NearNames.distance(b, a)).isEqualTo(distance);
  }
}
