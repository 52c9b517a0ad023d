package dev.htlint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SettingsReaderTest {
  private static final SettingValues VALUES =
      new SettingValues(
          List.of("unknown-directive", "trailing-comment"),
          List.of("any", "debian-12"),
          name -> name.startsWith("there"));

  /** Lines, separated by bars, and what is wrong with them; nothing where all is well. */
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "'# only a comment|', ''",
    "'server debian-12|SERVERVERSION 2.4.62', ''",
    "'Server there.conf|Modules there.txt|At /var/www', ''",
    "'Server here.conf', '1:8 no built-in server and no file is called \"here.conf\"'",
    "'Modules here.txt', '1:9 there is no file \"here.txt\"'",
    "'At www', '1:4 an absolute path is wanted'",
    "'ServerVersion 3.0.1', '1:15 \"3.0.1\" is no version such as 2.4.62'",
    "'AllowOverride FileInfo Options=Indexes', ''",
    "'AllowOverride FileInfo Nonsense', '1:15 httpd takes All, None, AuthConfig, FileInfo, Indexes,"
        + " Limit, Options[=...] and Nonfatal=Override|Unknown|All'",
    "'Exclude a b|Exclude c|Include d', ''",
    "'Exclude', '1:1 Exclude GLOB... is wanted, 0 words are here'",
    "'Gitignore no', '1:11 unknown value \"no\"'",
    "'Context server|FailOn never', ''",
    "'Context server|Context server', '2:1 Context stands in line 1 already'",
    "'Context server|<Files a>|Context htaccess|</Files>', ''",
    "'<Files a>|FailOn note|FailOn note|</Files>', '3:1 FailOn stands in line 2 already'",
    "'Select unknown-directive trailing-comment', ''",
    "'Ignore unknown-directive,trailing-comment',"
        + " '1:8 there is no rule \"unknown-directive,trailing-comment\"'",
    "'Severity trailing-comment warning', ''",
    "'Severity trailing-comment', '1:1 Severity RULE LEVEL is wanted, 1 words are here'",
    "'Severity trailing warning', '1:10 there is no rule \"trailing\"'",
    "'Severities a', '1:1 there is no setting \"Severities\"'",
    "'FailOn note # really', '1:13 a comment stands on a line of its own'",
    "'<Files \"a b/**\">|Ignore trailing-comment|</Files>', ''",
    "'<Files a >|</Files>', ''",
    "'<Files a>|</files>', ''",
    "'<Files>|Ignore trailing-comment|</Files>',"
        + " '1:1 the only section is <Files \"GLOB\">; 3:1 </Files> closes nothing'",
    "'<Files a b>|</Files>', '1:1 <Files \"GLOB\"> takes one pattern'",
    "'<Files a|</Files>', '1:1 <Files \"GLOB\"> takes one pattern'",
    "'<Files \"\">|</Files>', '1:1 <Files \"GLOB\"> takes one pattern'",
    "'<Files a>', '1:1 <Files> is never closed'",
    "'<Files a>|<Files b>|</Files>', '2:1 <Files> cannot stand inside <Files>'",
    "'</Files>', '1:1 </Files> closes nothing'",
    "'<IfModule a>|</IfModule>', '1:1 the only section is <Files \"GLOB\">;"
        + " 2:1 the only closing tag is </Files>'",
    "'<Files a>|Exclude b|</Files>', '2:1 Exclude cannot stand inside <Files>'",
    "'\u00EF\u00BB\u00BFServer any', ''",
    "'\u00EF\u00BB\u00BF# comment|Servr any', '2:1 there is no setting \"Servr\"'",
    "'Server \\|any', ''",
    "'\u00FF\u00FES\u0000e\u0000r\u0000', '1:1 there is no setting \"\u00FF\u00FES\"'",
  })
  void tellsWhatIsWrong(String bars, String expected) {
    for (String lineEnd : List.of("\n", "\r\n")) {
      assertThat(faults(bars.replace("|", lineEnd))).isEqualTo(expected);
    }
  }

  @Test
  void helpsWithNearNames() {
    assertThat(read("Exclued a\nFailOn warnign\nServer debian-21\n").faults())
        .extracting(fault -> fault.help().orElse(""))
        .containsExactly(
            "did you mean Exclude?", "did you mean warning?", "did you mean debian-12?");
  }

  @Test
  void showsNotAllFaultsOfNonsense() {
    assertThat(read("Nonsense\n".repeat(10_000)).faults()).hasSize(20);
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void everySettingIsFoundByItsName(Setting setting) {
    assertThat(Setting.of(setting.label())).contains(setting);
    assertThat(setting.arguments()).isNotEmpty();
    assertThat(setting.meaning()).isNotEmpty();
  }

  /** Which entries hold for a file that is in {@code legacy} and in {@code legacy/old}. */
  @ParameterizedTest
  @CsvSource({
    "'Ignore a|<Files legacy>|Ignore b|</Files>', 'Ignore a, Ignore b'",
    "'Ignore a|<Files other>|Ignore b|</Files>', 'Ignore a'",
    "'FailOn note|<Files legacy>|FailOn never|</Files>', 'FailOn never'",
    "'<Files legacy>|FailOn never|</Files>|FailOn note', 'FailOn never'",
    "'<Files legacy>|Select a|Select b|</Files>|Select c', 'Select a, Select b'",
    "'<Files legacy>|At /a|</Files>|<Files legacy/old>|At /b|</Files>', 'At /b'",
    // another server leaves nothing of the description of the first
    "'Server any|ServerVersion 2.4.1|At /a|Ignore a|<Files legacy>|Server debian-12|</Files>',"
        + "'Ignore a, Server debian-12'",
    "'Server any|ServerVersion 2.4.1|<Files legacy>|ServerVersion 2.4.2|Server debian-12|</Files>',"
        + "'ServerVersion 2.4.2, Server debian-12'",
    "'Server any|ServerVersion 2.4.1|<Files other>|Server debian-12|</Files>',"
        + "'Server any, ServerVersion 2.4.1'",
  })
  void laterSectionsReplaceOrAdd(String bars, String expected) {
    SettingsFile file = read(bars.replace('|', '\n'));
    assertThat(
            file.entriesFor(pattern -> pattern.startsWith("legacy")).stream()
                .map(entry -> entry.setting().label() + " " + String.join(" ", entry.values()))
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }

  private static String faults(String text) {
    return read(text).faults().stream()
        .map(fault -> place(text, fault) + " " + fault.message())
        .collect(Collectors.joining("; "));
  }

  private static String place(String text, Diagnostic fault) {
    SourceFile source = read(text).source();
    var position = source.position(fault.primary().span().start());
    return position.line() + ":" + position.column();
  }

  private static SettingsFile read(String latin1) {
    return SettingsReader.read(SourceFile.ofLatin1(".htlint.conf", latin1), VALUES);
  }
}
