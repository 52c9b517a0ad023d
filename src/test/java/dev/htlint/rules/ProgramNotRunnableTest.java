package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.MemorySite;
import dev.htlint.lint.Rule;
import dev.htlint.site.Accounts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrappers of mod_fcgid and programs of maps, and whether they can be started. */
class ProgramNotRunnableTest {
  private static final List<Rule> RULES = List.of(new ProgramNotRunnable());

  private static final String SERVER =
      """
      LoadModule fcgid_module modules/mod_fcgid.so
      DocumentRoot /srv/www
      """;

  private static MemorySite site(String more) {
    MemorySite site =
        new MemorySite(SERVER + more)
            .accounts(new Accounts("alice:x:1001:1001::/:\n", "alice:x:1001:\n"))
            .file("/bin/sh", 0755, "\u007FELF")
            .file("/usr/good", 0755, "#!/bin/sh\n")
            .file("/usr/plain", 0644, "#!/bin/sh\n")
            .file("/usr/mine", 0700, "#!/bin/sh\n")
            .file("/usr/windows", 0755, "#!/bin/sh\r\n")
            .file("/usr/lost", 0755, "#!/bin/none\n")
            .file("/usr/bare", 0755, "exec php-cgi\n")
            .file("/usr/closed/php", 0755, "#!/bin/sh\n");
    site.files().folder("/usr/closed", 0, 0, 0700);
    return site;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "FcgidWrapper /usr/good .php; ''",
        "FcgidWrapper /bin/sh; ''",
        "FcgidWrapper good .php; ''",
        "FcgidWrapper /usr .php; ''",
        "FcgidWrapper /usr/plain .php; the wrapper: nobody may execute it: 0644",
        "FcgidWrapper '\"/usr/plain -x\"' .php; the wrapper: nobody may execute it: 0644",
        "FCGIWrapper /usr/plain; the wrapper: nobody may execute it: 0644",
        "FcgidWrapper /usr/mine .php; the wrapper: www-data may not execute it: 0700, 0:0",
        "FcgidWrapper /usr/windows; the wrapper: the first line ends as in Windows: the carriage return becomes part of the name",
        "FcgidWrapper /usr/lost .php; the wrapper: there is no /bin/none on this server",
        "FcgidWrapper /usr/bare .php; the wrapper: the first line does not say which program runs it",
        "FcgidWrapper /usr/nothing .php; there is no wrapper /usr/nothing",
        "FcgidWrapper /usr/good/php; there is no wrapper /usr/good/php",
        "FcgidWrapper /usr/closed/php; httpd may not search /usr/closed",
      })
  void inHtaccessFiles(String line, String expected) {
    List<String> found = site("").lint(RULES, "/srv/www", line.replace("'", "") + "\n");
    assertThat(String.join("|", found)).isEqualTo(expected.isEmpty() ? "" : "1 error " + expected);
  }

  @Test
  void whatModFcgidSaysOfOneThatIsNotThere() {
    List<Diagnostic> found = site("").find(RULES, "/srv/www", "FcgidWrapper /usr/nothing\n");
    assertThat(found)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.outcome()).isEqualTo(Outcome.HTTP_500);
              assertThat(one.httpd())
                  .contains(
                      "Wrapper /usr/nothing cannot be accessed: (2)No such file or directory");
            });
  }

  @Test
  void underSuexecTheUserCounts() {
    MemorySite site =
        site("LoadModule suexec_module m/mod_suexec.so\nSuexecUserGroup alice alice\n");
    assertThat(site.lint(RULES, "/srv/www", "FcgidWrapper /usr/good\n"))
        .containsExactly("1 error the wrapper: the folder /usr belongs to 0:0, not to alice:alice");
    MemorySite nobody = site("SuexecUserGroup carol carol\n");
    assertThat(nobody.lint(RULES, "/srv/www", "FcgidWrapper /usr/good\n"))
        .as("httpd does not start at all, which is told of the scripts")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "RewriteEngine On|RewriteMap m prg:/usr/good; ''",
        "RewriteEngine On|RewriteMap m prg:/usr/mine; ''",
        "RewriteEngine On|RewriteMap m txt:/usr/plain; ''",
        "RewriteEngine On|RewriteMap m prg:/usr/nothing; ''",
        "RewriteEngine On|RewriteMap m prg:plain; ''",
        "RewriteMap m prg:/usr/plain; ''",
        "RewriteEngine Off|RewriteMap m prg:/usr/plain; ''",
        "RewriteEngine On|RewriteMap m prg:/usr/plain; 2 error the program: nobody may execute it: 0644",
        "RewriteEngine On|RewriteMap m prg:/usr/lost; 2 error the program: there is no /bin/none on this server",
        "RewriteEngine On|RewriteMap m prg:/usr/bare; 2 error the program: the first line does not say which program runs it",
        "RewriteEngine On|<VirtualHost *>|RewriteMap m prg:/usr/plain|</VirtualHost>; ''",
        "FcgidWrapper /usr/plain; 1 error the wrapper: nobody may execute it: 0644",
        "FcgidWrapper /usr/mine; 1 error the wrapper: www-data may not execute it: 0700, 0:0",
        "FcgidWrapper /usr/closed/php; ''",
        "FcgidWrapper /usr/nothing; 1 error there is no wrapper /usr/nothing",
      })
  void inServerFiles(String lines, String expected) {
    String modules = "LoadModule rewrite_module m/mod_rewrite.so\n";
    List<String> found = site(modules).lintServer(RULES, lines.replace('|', '\n') + "\n");
    assertThat(String.join("|", found)).isEqualTo(expected);
  }
}
