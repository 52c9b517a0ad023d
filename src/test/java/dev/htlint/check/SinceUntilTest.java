package dev.htlint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Keyword;
import dev.htlint.catalog.Keywords;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.catalog.Origin;
import dev.htlint.catalog.Version;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolver;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the catalogue that came or went: unknown before and after, known in between. */
class SinceUntilTest {
  private static final Server EVERYTHING =
      Server.any()
          .withModules(
              Catalog.get().modules().stream()
                  .map(ModuleEntry::file)
                  .collect(Collectors.toUnmodifiableSet()));

  @Test
  void directivesAreKnownFromSinceToUntil() {
    int asked = 0;
    for (List<DirectiveEntry> entries : Catalog.get().directives()) {
      for (DirectiveEntry entry : entries) {
        for (Version version : around(entry.since(), entry.until())) {
          // what only other systems compile in is known nowhere else
          boolean known =
              entries.stream()
                  .anyMatch(each -> each.isIn(version) && each.origin() != Origin.SOURCE);
          String line = entry.name() + (entry.isSection() ? " x>" : "") + "\n";
          assertThat(!said(line, version).contains("Invalid command '" + entry.name()))
              .as("%s in %s", entry.name(), version)
              .isEqualTo(known);
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(300);
  }

  @Test
  void earlierFormsAreThoseOfTheirVersions() {
    int asked = 0;
    for (List<DirectiveEntry> entries : Catalog.get().directives()) {
      for (DirectiveEntry entry : entries) {
        DirectiveEntry next = null;
        List<DirectiveEntry> forms = Catalog.get().earlier(entry);
        for (int i = forms.size() - 1; i >= 0; i--) {
          DirectiveEntry form = forms.get(i);
          Version last = form.until().orElseThrow();
          assertThat(form(entry, last)).isEqualTo(form);
          assertThat(form(entry, after(last))).isEqualTo(next == null ? entry : next);
          assertThat(form.since().map(last::isAtLeast).orElse(true)).as(form.toString()).isTrue();
          next = form;
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(50);
  }

  /** {@code %s} in the line is a word of the set; the message is what is said of an unknown one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          authz-provider      | Require %s x                    | Unknown Authz provider
          etag                | FileETag %s                     | Unknown keyword
          expression-function | Require expr %s('a') == 'b'     | does not exist
          expression-variable | Require expr %%{%s} == 'b'      | does not exist
          header-action       | Header %s A b                   | first argument must be
          index-option        | IndexOptions %s                 | Invalid directory indexing option
          rewrite-option      | RewriteOptions %s               | unknown option
          rewrite-rule-flag   | RewriteRule a b [%s]            | unknown flag
          status              | ErrorDocument %s a              | Unsupported HTTP response code
          """)
  void wordsAreKnownFromSinceToUntil(String set, String line, String message) {
    int asked = 0;
    for (Keyword keyword : Keywords.get().in(set)) {
      for (Version version : around(keyword.since(), keyword.until())) {
        String word = keyword.word().replace("*", "X");
        assertThat(!said(line.formatted(word) + "\n", version).contains(message))
            .as("%s in %s", word, version)
            .isEqualTo(Keywords.get().has(set, keyword.word(), version));
        asked++;
      }
    }
    assertThat(asked).isPositive();
  }

  /** The first and the last version, and those outside. */
  private static List<Version> around(Optional<Version> since, Optional<Version> until) {
    List<Version> versions = new ArrayList<>();
    since.ifPresent(first -> versions.addAll(List.of(before(first), first)));
    until.ifPresent(last -> versions.addAll(List.of(last, after(last))));
    versions.removeIf(version -> !version.isAtLeast(Version.OLDEST));
    return versions;
  }

  private static Version before(Version version) {
    return version.patch() > 0
        ? new Version(version.major(), version.minor(), version.patch() - 1)
        : Version.NEWEST;
  }

  private static Version after(Version version) {
    return new Version(version.major(), version.minor(), version.patch() + 1);
  }

  private static DirectiveEntry form(DirectiveEntry entry, Version version) {
    return Catalog.get().directives(entry.name(), version).stream()
        .filter(each -> each.module().equals(entry.module()))
        .findFirst()
        .orElse(entry);
  }

  private static String said(String file, Version version) {
    Server server = EVERYTHING.withVersion(version);
    Set<String> messages =
        Resolver.resolve(
                ConfigParser.parse(SourceFile.ofLatin1(".htaccess", file)),
                Context.HTACCESS,
                server,
                Overrides.ALL,
                new Checks())
            .refusals()
            .stream()
            .map(Refusal::logged)
            .collect(Collectors.toSet());
    return String.join("\n", messages);
  }
}
