package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.lint.MemorySite;
import dev.htlint.lint.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a script from being started, by the module that would start it. */
class ScriptRulesTest {
  private static final List<Rule> RULES =
      List.of(
          new BrokenInterpreterLine(),
          new MissingInterpreter(),
          new ScriptNotExecutable(),
          new ScriptSourceExposed(),
          new ScriptWithoutExeccgi(),
          new ScriptWithoutInterpreter());

  private static final String SERVER =
      """
      # htlint: static core.c http_core.c mod_so.c
      LoadModule mime_module modules/mod_mime.so
      LoadModule alias_module modules/mod_alias.so
      LoadModule actions_module modules/mod_actions.so
      DocumentRoot /srv
      ScriptAlias /cgi-bin/ /usr/cgi/
      <Directory />
        Options FollowSymLinks ExecCGI
      </Directory>
      """;

  private static final String CGI = "LoadModule cgi_module modules/mod_cgi.so\n";
  private static final String CGID = "LoadModule cgid_module modules/mod_cgid.so\n";
  private static final String FCGID = "LoadModule fcgid_module modules/mod_fcgid.so\n";

  private static MemorySite site(String server, String path, int owner, int mode, String text) {
    MemorySite site =
        new MemorySite(SERVER + server)
            .file("/bin/sh", 0755, "\u007FELF")
            .file("/usr/bin/env", 0755, "\u007FELF")
            .file("/opt/closed/perl", 0755, "\u007FELF")
            .file("/opt/plain", 0644, "\u007FELF")
            .folder("/srv");
    site.files().folder("/opt/closed", 0, 0, 0700);
    site.folder(path.substring(0, path.lastIndexOf('/')));
    site.files().file(path, owner, owner, mode, text);
    return site;
  }

  /**
   * Mode, owner and text of a script, and what is found; BOM is a byte-order mark, CR a carriage
   * return.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "755; 0;  #!/bin/sh; ''",
        "755; 0;  #!/bin/sh -eCR; ''",
        "755; 0;  #!  /bin/sh; ''",
        "644; 0;  #!/bin/sh; nobody may execute it: 0644",
        "740; 0;  #!/bin/sh; www-data may not execute it: 0740, 0:0",
        "655; 33; #!/bin/sh; www-data may not execute it: 0655, 33:33",
        "711; 0;  #!/bin/sh; www-data may execute it, but its interpreter may not read it: 0711, 0:0",
        "711; 0;  \u007FELF; ''",
        "755; 0;  echo; the first line does not say which program runs it",
        "755; 0;  ''; an empty file is called as a program",
        "755; 0;  \u007FELF; ''",
        "755; 0;  MNUL; ''",
        "755; 0;  BOM#!/bin/sh; a byte-order mark stands in front of #!, so that it is none",
        "755; 0;  BOMecho; the first line does not say which program runs it",
        "755; 0;  #!/bin/shCR; the first line ends as in Windows: the carriage return becomes part of the name",
        "755; 0;  #!/usr/bin/env shCR; the first line ends as in Windows: the carriage return becomes part of the name",
        "755; 0;  #!/usr/bin/none; there is no /usr/bin/none on this server",
        "755; 0;  #!/bin/sh/x; there is no /bin/sh/x on this server",
        "755; 0;  #!/bin; /bin may not be executed",
        "755; 0;  #!/opt/plain; /opt/plain may not be executed",
        "755; 0;  #!/opt/closed/perl; /opt/closed/perl may not be executed",
        "755; 0;  #!perl; ''",
      })
  void whateverStartsIt(String mode, int owner, String line, String expected) {
    String text =
        line.replace("BOM", "\uFEFF").replace("CR", "\r").replace("NUL", "\0")
            + (line.isEmpty() ? "" : "\necho\n");
    for (String server :
        List.of(
            CGI + "AddHandler cgi-script .cgi\n",
            CGID + "SetHandler cgi-script\n",
            FCGID + "AddHandler fcgid-script .cgi\n")) {
      MemorySite site = site(server, "/srv/a.cgi", owner, Integer.parseInt(mode, 8), text);
      List<String> found = site.lint(RULES, "/srv/a.cgi");
      assertThat(String.join("|", found))
          .as(server)
          .isEqualTo(expected.isEmpty() ? "" : "1 error " + expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cgi; AH01215: stderr from /srv/a.cgi: (13)Permission denied: exec of '/srv/a.cgi' failed",
        "cgid; (13)Permission denied: AH01241: exec of '/srv/a.cgi' failed",
        "fcgid; End of script output before headers: a.cgi",
      })
  void eachModuleLogsInItsOwnWords(String module, String logged) {
    String handler = module.startsWith("f") ? "fcgid-script" : "cgi-script";
    String server =
        "LoadModule "
            + module
            + "_module m/mod_"
            + module
            + ".so\nAddHandler "
            + handler
            + " .cgi\n";
    List<Diagnostic> found =
        site(server, "/srv/a.cgi", 0, 0644, "#!/bin/sh\n").find(RULES, "/srv/a.cgi");
    assertThat(found).singleElement().extracting(one -> one.httpd().orElse("")).isEqualTo(logged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cgi; cgi-script; AH02809: stderr from /srv/a.cgi: Options ExecCGI is off in this directory",
        "cgid; cgi-script; AH01262: stderr from /srv/a.cgi: Options ExecCGI is off in this directory",
        "fcgid; fcgid-script; mod_fcgid: location of script /srv/a.cgi does not have ExecCGI enabled",
      })
  void withoutExecCgi(String module, String handler, String logged) {
    String server =
        "LoadModule %s_module m/mod_%1$s.so\nAddHandler %s .cgi\n".formatted(module, handler)
            + "<Directory /srv>\nOptions None\n</Directory>\n";
    for (String more : List.of("", "FcgidWrapper /bin/sh .cgi\n")) {
      if (more.isEmpty() || module.equals("fcgid")) {
        List<Diagnostic> found =
            site(server + more, "/srv/a.cgi", 0, 0755, "#!/bin/sh\n").find(RULES, "/srv/a.cgi");
        assertThat(found)
            .singleElement()
            .extracting(one -> one.httpd().orElse(""))
            .isEqualTo(logged);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "AddHandler fcgid-script .php|FcgidWrapper /bin/sh .php; /srv/a.php; ''",
        "AddHandler fcgid-script .php|FcgidWrapper /bin/sh; /srv/a.php; ''",
        "AddHandler fcgid-script .php|FcgidWrapper /bin/sh virtual; /srv/a.php; ''",
        "AddHandler fcgid-script .php|FCGIWrapper /bin/sh .PHP; /srv/a.php; ''",
        "AddHandler fcgid-script .php|FcgidWrapper /bin/sh .x; /srv/a.php; nobody may execute it: 0644",
        "AddHandler fcgid-script .php|<If true>|FcgidWrapper /bin/sh|</If>; /srv/a.php; ''",
        "SetHandler fcgid-script; /srv/a.txt; nobody may execute it: 0644",
        "SetHandler fcgid-script|FcgidWrapper /bin/sh; /srv/a.txt; ''",
        "SetHandler fcgid-script; /srv/a.fcgi; nobody may execute it: 0644",
        "AddHandler fcgid-script .cgi; /usr/cgi/a.cgi; nobody may execute it: 0644",
      })
  void whatTheFileIsForModFcgid(String lines, String path, String expected) {
    List<String> found =
        site(FCGID + lines.replace('|', '\n') + "\n", path, 0, 0644, "#!/bin/sh\n")
            .lint(RULES, path);
    assertThat(String.join("|", found)).isEqualTo(expected.isEmpty() ? "" : "1 error " + expected);
  }

  @Test
  void withoutTheModuleTheScriptIsHandedOut() {
    assertThat(
            site("AddHandler fcgid-script .fcgi\n", "/srv/a.fcgi", 0, 0755, "#!/bin/sh\n")
                .lint(RULES, "/srv/a.fcgi"))
        .containsExactly("1 warning a script, but this server loads no mod_fcgid");
    assertThat(
            site("AddHandler cgi-script .fcgi\n", "/srv/a.fcgi", 0, 0755, "#!/bin/sh\n")
                .lint(RULES, "/srv/a.fcgi"))
        .containsExactly("1 warning a script, but this server loads neither mod_cgi nor mod_cgid");
    assertThat(
            site("SetHandler None\n", "/srv/a.fcgi", 0, 0755, "#!/bin/sh\n")
                .lint(RULES, "/srv/a.fcgi"))
        .as("nobody grants requests for certain")
        .containsExactly("1 warning a script, but nothing tells httpd so");
  }

  @Test
  void theProgramOfAnActionIsAScript() {
    MemorySite site =
        site(
            CGI + "AddHandler cgi-script .cgi\nAction x /run.cgi\n",
            "/srv/run.cgi",
            0,
            0644,
            "#!/bin/sh\n");
    assertThat(site.lint(RULES, "/srv/run.cgi"))
        .containsExactly("1 error nobody may execute it: 0644");
  }
}
