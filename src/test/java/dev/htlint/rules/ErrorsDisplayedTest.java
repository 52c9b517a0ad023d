package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.lint.MemorySite;
import dev.htlint.lint.Rule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where PHP's errors are shown, and where they are not, or not for certain. */
class ErrorsDisplayedTest {
  private static final List<Rule> RULES = List.of(new ErrorsDisplayed());
  private static final String SERVER = "LoadModule php_module modules/libphp.so\n";

  private static List<String> htaccess(String lines) {
    return new MemorySite(SERVER).lint(RULES, "/srv", lines.replace('|', '\n') + "\n");
  }

  private static List<String> ini(String lines) {
    return new MemorySite("")
        .file("/srv/.user.ini", lines.replace('|', '\n'))
        .lint(RULES, "/srv/.user.ini");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "php_flag display_errors on",
        "php_flag display_errors On",
        "php_value display_errors 1",
        "php_value display_errors stdout",
        "php_flag display_errors off|php_flag display_errors on",
        "<IfModule php_module>|php_flag display_errors on|</IfModule>",
      })
  void shown(String lines) {
    assertThat(htaccess(lines))
        .singleElement()
        .asString()
        .endsWith("PHP shows its errors to visitors");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "php_flag display_errors off",
        "php_value display_errors stderr",
        "php_value display_errors 0",
        "php_flag log_errors on",
        "php_flag display_errors on|php_flag display_errors off",
        "<If \"%{REMOTE_ADDR} == '192.0.2.7'\">|php_flag display_errors on|</If>",
        "<IfDefine !LIVE>|php_flag display_errors on|</IfDefine>",
        "<IfModule none.c>|php_flag display_errors on|</IfModule>",
      })
  void notShown(String lines) {
    assertThat(htaccess(lines)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"display_errors = On", "display_errors=1", "x=y|display_errors = 'stdout'"})
  void shownByAFile(String lines) {
    assertThat(ini(lines)).singleElement().asString().endsWith("PHP shows its errors to visitors");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "display_errors = Off",
        "display_errors = On|display_errors = 0",
        "; display_errors=1"
      })
  void notShownByAFile(String lines) {
    assertThat(ini(lines)).isEmpty();
  }
}
