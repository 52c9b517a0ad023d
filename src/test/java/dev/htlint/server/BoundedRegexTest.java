package dev.htlint.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BoundedRegexTest {
  @Test
  void findsAnywhere() {
    assertThat(BoundedRegex.finds("b+", "abbc")).isTrue();
    assertThat(BoundedRegex.finds("^b", "abbc")).isFalse();
    assertThat(BoundedRegex.finds("(a)\\1$", "baa")).isTrue();
  }

  @Test
  void whatDoesNotCompileFindsNothing() {
    assertThat(BoundedRegex.compile("(")).isEmpty();
    assertThat(BoundedRegex.finds("(", "(")).isFalse();
    assertThat(BoundedRegex.compile("(".repeat(100_000) + ")".repeat(100_000))).isEmpty();
  }

  @Test
  @Timeout(10)
  void givesUpWhereJavaWouldNotEnd() {
    assertThat(BoundedRegex.finds("(a+)+$", "a".repeat(60) + "!")).isFalse();
    assertThat(BoundedRegex.finds("(a|a)*b", "a".repeat(60))).isFalse();
    assertThat(BoundedRegex.finds("(.*)(.*)(.*)(.*)(.*)x$", "a".repeat(3_000))).isFalse();
  }

  @Test
  void deepMatchesCountAsNone() {
    assertThat(BoundedRegex.finds("(a|b)*c", "ab".repeat(200_000) + "c")).isFalse();
  }

  @Test
  void longTextsThatMatchEasilyAreFound() {
    assertThat(BoundedRegex.finds("x$", "a".repeat(500_000) + "x")).isTrue();
  }
}
