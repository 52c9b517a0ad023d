package dev.htlint.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.server.Overrides;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverrideLinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "All",
        "None",
        "FileInfo AuthConfig",
        "FileInfo AuthConfig Indexes Limit Options",
        "Options=Indexes,MultiViews Limit",
        "Options=IncludesNoExec",
        "All Nonfatal=All",
        "None Nonfatal=Unknown"
      })
  void whatIsWrittenGrantsTheSame(String text) {
    Overrides granted = Overrides.NONE.allow(text).orElseThrow();
    String line = OverrideLines.of(granted).get(0);
    assertThat(Overrides.NONE.allow(line.substring("AllowOverride ".length()))).contains(granted);
  }

  @Test
  void namesAreListed() {
    Overrides granted = Overrides.NONE.withList(List.of("Redirect", "<Files"));
    assertThat(OverrideLines.of(granted))
        .containsExactly("AllowOverride None", "AllowOverrideList <files redirect");
  }
}
