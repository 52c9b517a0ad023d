package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Resolver;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of mod_php in, lines of {@code .user.ini} and PHP-FPM out. */
final class PhpSettingTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          php_value upload_max_filesize 64M   ; upload_max_filesize = 64M  ; php_value[upload_max_filesize] = 64M
          php_value memory_limit -1           ; memory_limit = -1          ; php_value[memory_limit] = -1
          php_flag display_errors off         ; display_errors = Off       ; php_flag[display_errors] = off
          php_flag display_errors 1           ; display_errors = On        ; php_flag[display_errors] = on
          php_value include_path ".:/a b"     ; include_path = ".:/a b"    ; php_value[include_path] = ".:/a b"
          php_value auto_prepend_file ""      ; auto_prepend_file = ""     ; php_value[auto_prepend_file] = ""
          php_value date.format a|b           ; date.format = "a|b"        ; php_value[date.format] = "a|b"
          php_value disable_functions exec    ; disable_functions = exec   ; php_admin_value[disable_functions] = exec
          """)
  void says(String line, String ini, String pool) {
    PhpSetting setting = PhpSetting.of(directive(line)).orElseThrow();
    assertThat(setting.ini()).isEqualTo(ini);
    assertThat(setting.pool()).isEqualTo(pool);
  }

  @Test
  void helpKnowsWhatCannotBeSet() {
    assertThat(help("php_flag magic_quotes_gpc off")).contains("no magic_quotes_gpc", "5.4");
    assertThat(help("php_value disable_functions exec"))
        .contains("php.ini")
        .doesNotContain(".user");
    assertThat(help("php_value memory_limit 1G")).contains(".user.ini: memory_limit = 1G\n");
  }

  @ParameterizedTest
  @CsvSource({"RewriteEngine On", "php_value memory_limit", "php_value 'a b' c"})
  void knowsNoOther(String line) {
    assertThat(PhpSetting.of(directive(line))).isEmpty();
  }

  private static String help(String line) {
    return PhpSetting.of(directive(line)).orElseThrow().help();
  }

  /** Around it a guard that fails, so that nothing is refused. */
  private static Directive directive(String line) {
    String text = "<IfModule nothing.c>\n" + line + "\n</IfModule>\n";
    return Resolver.resolve(
            ConfigParser.parse(SourceFile.ofLatin1(".htaccess", text)),
            Context.HTACCESS,
            Server.any(),
            Overrides.ALL)
        .directives()
        .get(1);
  }
}
