package dev.htlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  @Test
  void oneToThreeNumbersAreAVersion() {
    assertThat(Version.parse("2")).contains(new Version(2, 0, 0));
    assertThat(Version.parse("2.4")).contains(new Version(2, 4, 0));
    assertThat(Version.parse("2.4.62")).contains(new Version(2, 4, 62));
    assertThat(Version.parse("2.04.999999")).contains(new Version(2, 4, 999_999));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "2.", ".4", "2.4.62.1", "2.4-dev", " 2.4", "2.4.1000000", "-2"})
  void anythingElseIsNone(String text) {
    assertThat(Version.parse(text)).isEmpty();
  }

  @Test
  void versionsAreOrderedByNumbers() {
    List<String> ascending = List.of("1.9.9", "2.0.0", "2.4.9", "2.4.10", "2.5.0", "3.0.0");
    for (int i = 0; i < ascending.size(); i++) {
      for (int j = 0; j < ascending.size(); j++) {
        Version left = Version.parse(ascending.get(i)).orElseThrow();
        Version right = Version.parse(ascending.get(j)).orElseThrow();
        assertThat(Integer.signum(left.compareTo(right))).isEqualTo(Integer.compare(i, j));
        assertThat(left.isAtLeast(right)).isEqualTo(i >= j);
      }
    }
  }

  @Test
  void textIsThatOfThreeNumbers() {
    assertThat(new Version(2, 4, 0)).hasToString("2.4.0");
  }

  @Test
  void directivesAndModulesAreInTheVersionsFromSinceToUntil() {
    Optional<Version> since = Version.parse("2.4.8");
    Optional<Version> until = Version.parse("2.4.10");
    DirectiveEntry entry =
        new DirectiveEntry(
            "X", "m.c", Arity.FLAG, 0, java.util.Set.of(), since, until, Origin.BUNDLED, "", "");
    ModuleEntry module =
        new ModuleEntry("m.c", "m", Origin.BUNDLED, since, until, true, "", "", "", "");
    for (int patch = 7; patch <= 11; patch++) {
      Version version = new Version(2, 4, patch);
      assertThat(entry.isIn(version)).isEqualTo(patch >= 8 && patch <= 10);
      assertThat(module.isIn(version)).isEqualTo(patch >= 8 && patch <= 10);
    }
  }
}
