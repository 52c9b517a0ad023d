package dev.htlint.server;

import static dev.htlint.server.OptionBits.EVERYTHING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.catalog.Mask;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {
  private static final int FATAL = Mask.NONFATAL_OVERRIDE;
  private static final int UNKNOWN = Mask.NONFATAL_UNKNOWN;

  private static int mask(String text) {
    return Overrides.NONE.allow(text).orElseThrow().mask();
  }

  private static int options(String text) {
    return Overrides.NONE.allow(text).orElseThrow().options();
  }

  @Test
  void eachKeywordGrantsItsClass() {
    assertThat(mask("AuthConfig")).isEqualTo(Mask.AUTH_CONFIG);
    assertThat(mask("FileInfo")).isEqualTo(Mask.FILE_INFO);
    assertThat(mask("Indexes")).isEqualTo(Mask.INDEXES);
    assertThat(mask("Limit")).isEqualTo(Mask.LIMIT);
    assertThat(mask("Options")).isEqualTo(Mask.OPTIONS);
    assertThat(mask("All")).isEqualTo(Mask.ALL);
    assertThat(mask("None")).isZero();
    assertThat(mask("")).isZero();
    assertThat(mask("fileinfo INDEXES")).isEqualTo(Mask.FILE_INFO | Mask.INDEXES);
    assertThat(mask("\"FileInfo\" 'Limit'")).isEqualTo(Mask.FILE_INFO | Mask.LIMIT);
  }

  @Test
  void keywordsCountFromLeftToRight() {
    assertThat(mask("FileInfo None Limit")).isEqualTo(Mask.LIMIT);
    assertThat(mask("FileInfo None")).isZero();
    assertThat(mask("None All")).isEqualTo(Mask.ALL);
    assertThat(mask("Nonfatal=All All")).isEqualTo(Mask.ALL);
    assertThat(mask("Nonfatal=All None")).isZero();
    assertThat(mask("All Nonfatal=Unknown")).isEqualTo(Mask.ALL | UNKNOWN);
  }

  @Test
  void nonfatalHasThreeValuesAndIgnoresOthers() {
    assertThat(mask("Nonfatal=Override")).isEqualTo(FATAL);
    assertThat(mask("nonfatal=UNKNOWN")).isEqualTo(UNKNOWN);
    assertThat(mask("Nonfatal=All")).isEqualTo(FATAL | UNKNOWN);
    assertThat(mask("FileInfo Nonfatal=Nothing")).isEqualTo(Mask.FILE_INFO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Foo", "All Foo", "Nonfatal", "Options=Foo", "Options=Indexes,Foo", "#"})
  void anythingElseIsRefused(String text) {
    assertThat(Overrides.NONE.allow(text)).isEmpty();
  }

  @Test
  void valuesOfOtherKeywordsAreIgnored() {
    assertThat(mask("FileInfo=x Limit=y")).isEqualTo(Mask.FILE_INFO | Mask.LIMIT);
    assertThat(mask("None=x")).isZero();
  }

  @Test
  void optionsWithoutListGrantLessThanEverything() {
    assertThat(options("All")).isEqualTo(EVERYTHING);
    assertThat(options("FileInfo")).isEqualTo(EVERYTHING);
    assertThat(options("Options")).isEqualTo(OptionBits.ALL);
    assertThat(options("Options=All")).isEqualTo(OptionBits.ALL);
    assertThat(options("All Options")).isEqualTo(OptionBits.ALL);
    assertThat(options("Options=None")).isZero();
    assertThat(options("Options=")).isZero();
    assertThat(options("Options=Indexes,MultiViews"))
        .isEqualTo(OptionBits.INDEXES | OptionBits.MULTI_VIEWS);
    assertThat(options("Options=Indexes Options=ExecCGI")).isEqualTo(OptionBits.EXEC_CGI);
    assertThat(options("Options=,Indexes,")).isEqualTo(OptionBits.INDEXES);
  }

  @Test
  void optionsStayAsTheyWereWithoutTheKeyword() {
    Overrides before = Overrides.NONE.allow("Options=Indexes").orElseThrow();
    assertThat(before.allow("All").orElseThrow().options()).isEqualTo(OptionBits.INDEXES);
  }

  @ParameterizedTest
  @CsvSource({
    "Indexes,1",
    "INCLUDES,34",
    "IncludesNOEXEC,2",
    "FollowSymLinks,4",
    "SymLinksIfOwnerMatch,64",
    "ExecCGI,8",
    "MultiViews,128",
    "RunScripts,136",
    "None,0",
    "all,47"
  })
  void optionsAreThoseOfHttpd(String name, int bits) {
    assertThat(OptionBits.of(name)).contains(bits);
    assertThat(OptionBits.of(name + "x")).isEmpty();
  }

  @Test
  void fileIsReadIfAnythingIsGranted() {
    assertThat(Overrides.NONE.isRead()).isFalse();
    assertThat(Overrides.ALL.isRead()).isTrue();
    assertThat(Overrides.NONE.allow("None Nonfatal=All").orElseThrow().isRead()).isTrue();
    assertThat(Overrides.NONE.withList(List.of("Options")).isRead()).isTrue();
    assertThat(Overrides.NONE.withList(List.of("None")).isRead()).isFalse();
  }

  @Test
  void listNamesDirectivesWhateverTheirCase() {
    Overrides overrides = Overrides.NONE.withList(List.of("RewriteEngine", "<Files"));
    assertThat(overrides.lists("rewriteENGINE")).isTrue();
    assertThat(overrides.lists("<files")).isTrue();
    assertThat(overrides.lists("Files")).isFalse();
    assertThat(Overrides.ALL.lists("Options")).isFalse();
    assertThat(overrides.allow("All").orElseThrow().list()).isEqualTo(overrides.list());
    assertThat(overrides.withList(List.of("Options")).list()).isEqualTo(Set.of("options"));
  }

  @Test
  void listDropsWhatIsUnknownOrForServersOnly() {
    assertThat(
            Overrides.NONE.withList(List.of("Nonsense", "DocumentRoot", "files", "Options")).list())
        .isEqualTo(Set.of("options"));
  }

  @Test
  void aListHasSixtyFourWords() {
    List<String> words = new java.util.ArrayList<>(java.util.Collections.nCopies(63, "Redirect"));
    words.addAll(List.of("Header", "SetEnv"));
    Overrides overrides = Overrides.NONE.withList(words);
    assertThat(overrides.lists("Header")).isTrue();
    assertThat(overrides.lists("SetEnv")).isFalse();
  }
}
