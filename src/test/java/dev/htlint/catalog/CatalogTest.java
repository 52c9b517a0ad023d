package dev.htlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code rules/catalog}: the tables are well formed and agree with each other. */
class CatalogTest {
  private static final Catalog CATALOG = Catalog.get();

  @Test
  void everyRowOfTheDirectivesIsReadOnce() {
    Set<String> seen = new HashSet<>();
    for (String[] row : Table.read("directives.tsv", 10)) {
      String key = row[0].toLowerCase(Locale.ROOT) + " of " + row[1];
      assertThat(seen.add(key)).as("%s stands twice", key).isTrue();
      assertThat(CATALOG.directives(row[0]))
          .as(key)
          .filteredOn(entry -> entry.module().equals(row[1]))
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.name()).isEqualTo(row[0]);
                assertThat(entry.arity().name()).isEqualTo(row[2]);
                assertThat(entry.since().isEmpty()).isEqualTo(row[5].isEmpty());
                assertThat(entry.until().isEmpty()).isEqualTo(row[6].isEmpty());
              });
    }
    assertThat(seen).hasSizeGreaterThan(1_000);
    assertThat(CATALOG.directives().stream().mapToInt(List::size).sum()).isEqualTo(seen.size());
  }

  @ParameterizedTest
  @CsvSource({"directives.tsv, 10", "keywords.tsv, 5"})
  void rowsAreInTheOrderOfTheirNamesAndFoundByThem(String name, int columns) {
    Table table = Table.of(name, columns);
    List<String> keys = table.rows().stream().map(row -> row[0].toLowerCase(Locale.ROOT)).toList();
    assertThat(keys).isSorted();
    for (String key : new HashSet<>(keys)) {
      assertThat(table.rows(key.toUpperCase(Locale.ROOT)))
          .containsExactlyElementsOf(
              table.rows().stream().filter(row -> row[0].equalsIgnoreCase(key)).toList());
    }
    for (String unknown : List.of("", "\t", "zzz", "<", "rewrit", "rewriterulex", "\u00FF")) {
      assertThat(table.rows(unknown)).isEmpty();
    }
  }

  @Test
  void everyModuleOfADirectiveIsKnown() {
    for (List<DirectiveEntry> entries : CATALOG.directives()) {
      for (DirectiveEntry entry : entries) {
        assertThat(CATALOG.module(entry.module())).as(entry.toString()).isPresent();
        assertThat(CATALOG.hasDirectives(entry.module())).isTrue();
      }
    }
  }

  @Test
  void registrationsOfOneNameAgreeOnItsSpelling() {
    for (List<DirectiveEntry> entries : CATALOG.directives()) {
      assertThat(entries.stream().map(entry -> entry.name().toLowerCase(Locale.ROOT)).distinct())
          .hasSize(1);
      String name = entries.get(0).name();
      assertThat(name).matches("[!-~]+");
    }
  }

  @Test
  void noModuleStandsTwice() {
    Map<String, String> seen = new HashMap<>();
    for (String[] row : Table.read("modules.tsv", 10)) {
      assertThat(seen.put(row[0], row[0])).as("%s stands twice", row[0]).isNull();
      assertThat(CATALOG.module(row[0])).isPresent();
      if (!row[1].isEmpty()) {
        assertThat(CATALOG.module(row[1])).isPresent();
      }
    }
    assertThat(CATALOG.modules()).hasSize(seen.size()).hasSizeGreaterThan(100);
  }

  @Test
  void sinceIsNotBehindUntil() {
    for (List<DirectiveEntry> entries : CATALOG.directives()) {
      for (DirectiveEntry entry : entries) {
        if (entry.since().isPresent() && entry.until().isPresent()) {
          assertThat(entry.until().get().isAtLeast(entry.since().get()))
              .as(entry.toString())
              .isTrue();
        }
      }
    }
  }

  @Test
  void namesAreFoundWhateverTheirCase() {
    assertThat(CATALOG.directives("REWRITEENGINE")).isEqualTo(CATALOG.directives("rewriteEngine"));
    assertThat(CATALOG.directives("<ifmodule").get(0).name()).isEqualTo("<IfModule");
    assertThat(CATALOG.directives("ifmodule")).isEmpty();
    assertThat(CATALOG.directives("Nonsense")).isEmpty();
  }

  @Test
  void modulesAreFoundByExactlyTwoNames() {
    assertThat(CATALOG.module("mod_rewrite.c")).isEqualTo(CATALOG.module("rewrite_module"));
    assertThat(CATALOG.module("mod_rewrite.c").orElseThrow().title()).isEqualTo("mod_rewrite");
    assertThat(CATALOG.module("mod_rewrite")).isEmpty();
    assertThat(CATALOG.module("MOD_REWRITE.C")).isEmpty();
    assertThat(CATALOG.module("")).isEmpty();
    assertThat(CATALOG.hasDirectives("nonsense.c")).isFalse();
  }

  @Test
  void entriesTellWhatTheyAre() {
    DirectiveEntry section = CATALOG.directives("<IfModule").get(0);
    assertThat(section.isSection()).isTrue();
    assertThat(section.isExecutedOnRead()).isTrue();
    assertThat(section.isAllowedInHtaccess()).isTrue();
    assertThat(section.title()).isEqualTo("<IfModule>");
    DirectiveEntry plain = CATALOG.directives("DocumentRoot").get(0);
    assertThat(plain.isSection()).isFalse();
    assertThat(plain.isExecutedOnRead()).isFalse();
    assertThat(plain.isAllowedInHtaccess()).isFalse();
    assertThat(plain.title()).isEqualTo("DocumentRoot");
  }

  @Test
  void masksAreNamesJoinedByBars() {
    assertThat(Mask.parse("OR_ALL"))
        .isEqualTo(Mask.parse("OR_LIMIT|OR_OPTIONS|OR_FILEINFO|OR_AUTHCFG|OR_INDEXES"));
    assertThat(Mask.parse("RSRC_CONF|EXEC_ON_READ")).isEqualTo(128 + 256);
    assertThatThrownBy(() -> Mask.parse("OR_NOTHING")).hasMessageContaining("OR_NOTHING");
    assertThat(Mask.overrideClasses(Mask.ALL))
        .containsExactly("FileInfo", "AuthConfig", "Indexes", "Limit", "Options");
    assertThat(Mask.overrideClasses(Mask.INDEXES)).containsExactly("Indexes");
    assertThat(Mask.overrideClasses(Mask.RSRC_CONF)).isEmpty();
  }

  @Test
  void originsAreWords() {
    assertThat(
            Arrays.asList("bundled", "source", "removed", "trunk", "third-party").stream()
                .map(Origin::parse))
        .containsExactly(Origin.values());
    assertThatThrownBy(() -> Origin.parse("nowhere")).hasMessageContaining("nowhere");
  }

  @Test
  void tablesThatAreMissingOrMalformedAreRefused() {
    assertThatThrownBy(() -> Table.read("nothing.tsv", 1)).hasMessageContaining("nothing.tsv");
    assertThatThrownBy(() -> Table.read("modules.tsv", 9)).hasMessageContaining("9 columns");
    assertThat(Table.text("a\\tb")).isEqualTo("a\tb");
  }

  @Test
  void replacementsAgreeWithTheOtherTables() {
    assertThat(Replacements.all()).hasSizeGreaterThan(70);
    for (Replacement old : Replacements.all()) {
      List<DirectiveEntry> entries = CATALOG.directives(old.name());
      boolean removed = old.state() == Replacement.State.REMOVED;
      assertThat(old.until().isPresent()).as(old.toString()).isEqualTo(removed);
      if (!entries.isEmpty()) {
        assertThat(entries.get(0).name()).isEqualTo(old.name());
        assertThat(entries.get(0).until()).as(old.toString()).isEqualTo(old.until());
      }
      CATALOG
          .module(old.name())
          .ifPresent(m -> assertThat(m.until()).as(old.toString()).isEqualTo(old.until()));
      if (!old.instead().isEmpty()) {
        boolean module = old.name().endsWith(".c");
        assertThat(
                module
                    ? CATALOG.module(old.instead()).isPresent()
                    : !CATALOG.directives(old.instead()).isEmpty())
            .as(old.toString())
            .isTrue();
      }
    }
  }

  @Test
  void everythingRemovedHasAReplacement() {
    for (List<DirectiveEntry> entries : CATALOG.directives()) {
      if (entries.stream().allMatch(entry -> entry.origin() == Origin.REMOVED)) {
        assertThat(Replacements.find(entries.get(0).name())).as(entries.toString()).isPresent();
      }
    }
  }
}
