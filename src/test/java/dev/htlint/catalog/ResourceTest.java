package dev.htlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResourceTest {
  @Test
  void readsAFile() {
    assertThat(new String(Resource.read("rules/invalid-flags.md"), StandardCharsets.UTF_8))
        .startsWith("# ");
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> Resource.read("rules/no-such-rule.md"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rules/no-such-rule.md");
  }

  @Test
  void modulesAreFoundByFileAsInTheWholeTable() {
    for (ModuleEntry module : Catalog.get().modules()) {
      assertThat(Catalog.get().module(module.file())).contains(module);
    }
  }
}
