package dev.htlint.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameTableTest {
  private final NameTable table = new NameTable();

  private String name(String text) {
    byte[] bytes = ("<<" + text + ">>").getBytes(StandardCharsets.ISO_8859_1);
    return table.name(bytes, 2, bytes.length - 2);
  }

  @Test
  void manyNamesStayApart() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      names.add("Name" + Integer.toString(i, 36));
    }
    for (int round = 0; round < 2; round++) {
      assertThat(names).allMatch(name -> name(name).equals(name));
    }
  }

  @Test
  void namesOfOneHashStayApart() {
    // their hashes are equal, whatever stands behind: 31 * 'A' + 'a' == 31 * 'B' + 'B'
    assertThat(name("AaAa")).isEqualTo("AaAa");
    assertThat(name("BBBB")).isEqualTo("BBBB");
    assertThat(name("AaBB")).isEqualTo("AaBB");
    assertThat(name("AaAa")).isEqualTo("AaAa");
  }

  @Test
  void nameThatCameBeforeIsTheSameString() {
    assertThat(name("RewriteRule")).isSameAs(name("RewriteRule"));
    assertThat(name("x".repeat(64))).isSameAs(name("x".repeat(64)));
    assertThat(name("x".repeat(65))).isEqualTo("x".repeat(65));
  }

  @Test
  void quotesEscapesAndContinuationsAreResolved() {
    assertThat(name("\"Rewrite Rule\"")).isEqualTo("Rewrite Rule");
    assertThat(name("a\\\\b")).isEqualTo("a\\b");
    assertThat(name("Rewrite\\\nRule")).isEqualTo("RewriteRule");
    assertThat(name("caf\u00e9")).isEqualTo("caf\u00e9");
    assertThat(name("caf\u00e9")).isSameAs(name("caf\u00e9"));
  }
}
