package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.lint.MemorySite;
import dev.htlint.lint.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ScriptAlias makes programs of files, whatever Options and extensions say. */
class ScriptAliasTest {
  private static final String SERVER =
      """
      LoadModule alias_module modules/mod_alias.so
      LoadModule mime_module modules/mod_mime.so
      LoadModule cgi_module modules/mod_cgi.so
      DocumentRoot /srv/www
      ScriptAlias /cgi-bin/ /srv/cgi/
      <Directory /srv>
        Options None
      </Directory>
      <Directory /srv/www/cgi>
        SetHandler cgi-script
      </Directory>
      """;

  private static final List<Rule> RULES =
      List.of(
          new ScriptNotExecutable(),
          new ScriptSourceExposed(),
          new ScriptWithoutExeccgi(),
          new ScriptWithoutInterpreter());

  private final MemorySite site =
      new MemorySite(SERVER)
          .file("/srv/cgi/good", 0755, "#!/bin/sh\n")
          .file("/srv/cgi/shut", 0644, "#!/bin/sh\n")
          .file("/srv/cgi/plain.pl", 0755, "print 1\n")
          .file("/srv/cgi/data.txt", 0644, "no program\n")
          .file("/srv/www/cgi/good", 0755, "#!/bin/sh\n")
          .file("/srv/www/good", 0755, "#!/bin/sh\n")
          .file("/srv/other/shut.cgi", 0644, "#!/bin/sh\n");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "/srv/cgi/good,       -",
        "/srv/cgi/shut,       1 error nobody may execute it: 0644",
        "/srv/cgi/data.txt,   -",
        "/srv/www/cgi/good,   '1 error a script, but Options do not hold ExecCGI here'",
        "/srv/www/good,       -",
        "/srv/other/shut.cgi, -",
      })
  void programs(String path, @Nullable String expected) {
    List<String> found = site.lint(RULES, path);
    if (expected == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).containsExactly(expected);
    }
  }

  @Test
  void aProgramWantsAnInterpreter() {
    assertThat(site.find(RULES, "/srv/cgi/plain.pl"))
        .singleElement()
        .extracting(found -> found.rule())
        .isEqualTo("script-without-interpreter");
  }
}
