package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.cli.Command;
import dev.htlint.oracle.ServingHttpd.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages and scripts that are missing, and names that lead to themselves, put to a real httpd. */
class TargetsOracleTest {
  private static final Map<String, String> MAPS =
      Map.of(
          "bad.var", "URI: file.txt\nContent-Type text/plain\n",
          "empty.var", "URI: file.txt\nContent-Language: \n",
          "good.var", "URI: file.txt\nContent-Type: text/plain\n");

  private static ServingHttpd httpd;
  private static int cases;

  @BeforeAll
  static void start() throws IOException {
    httpd =
        new ServingHttpd(
            Oracle.installation(),
            ServingHttpd.modules("dir", "actions", "mime", "negotiation", "include", "filter"),
            "Require all granted");
  }

  @AfterAll
  static void stop() {
    httpd.close();
  }

  /**
   * A file, a path in its folder, the status, what the answer or the log shows, the rule that finds
   * it. {@code @} stands for the folder's address.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ErrorDocument 404 @/none.html; nothing; 404; Additionally, a 404; missing-target",
        "ErrorDocument 404 @/secret.html; nothing; 404; Additionally, a 4; missing-target",
        "ErrorDocument 404 file.html; nothing; 404; file.html; missing-target",
        "ErrorDocument 404 @/file.txt; nothing; 404; text; -",
        "ErrorDocument 404 @/e%20e.txt; nothing; 404; blank; -",
        "AddHandler x .txt|Action x @/none.cgi; file.txt; 404; Not Found; missing-target",
        "FallbackResource @/none; nothing; 500; AH00125; subrequest-loop",
        "FallbackResource /none; nothing; 404; Not Found; subrequest-loop",
        "FallbackResource @/; nothing; 500; AH00125; subrequest-loop",
        "DirectoryIndex file.txt|FallbackResource @/; nothing; 200; text; -",
        "FallbackResource @/file.txt; a/b/nothing; 200; text; -",
        "FallbackResource file.txt; nothing; 200; text; subrequest-loop",
        "FallbackResource file.txt; a/nothing; 500; AH00125; subrequest-loop",
        "DirectoryIndex .; ''; 500; AH00125; subrequest-loop",
        "DirectoryIndex @/; ''; 500; AH00125; subrequest-loop",
        "DirectoryIndex file.txt .; ''; 200; text; subrequest-loop",
        "DirectoryIndex none .; ''; 500; AH00125; subrequest-loop",
        "AddOutputFilter INCLUDES .txt; file.txt; 200; AH01374; includes-not-allowed",
        "SetHandler server-parsed; file.txt; 200; AH01374; includes-not-allowed",
        "Options +Includes|AddOutputFilter INCLUDES .txt; file.txt; 200; text; -",
        "AddHandler type-map .var; bad.var; 500; AH00681; type-map-syntax",
        "AddHandler type-map .var; empty.var; 500; AH00682; type-map-syntax",
        "AddHandler type-map .var; good.var; 200; text; -",
      })
  void answersAsSaid(String htaccess, String path, int status, String shown, String rule)
      throws IOException {
    String name = "case" + cases++;
    httpd.file(name + "/secret.html", 0600, "secret");
    httpd.file(name + "/e e.txt", 0644, "blank");
    if (path.endsWith(".var")) {
      httpd.file(name + "/" + path, 0644, MAPS.getOrDefault(path, ""));
    }
    httpd.put(name, htaccess.replace('|', '\n').replace("@", "/" + name) + "\n");
    httpd.log();
    Answer answer = httpd.get("/" + name + "/" + path, List.of());
    String log = httpd.log();
    assertThat(answer.status()).as(log).isEqualTo(status);
    assertThat(answer.body() + log).contains(shown);
    Command command =
        Command.run(
            new byte[0],
            "check",
            "--no-settings",
            "--no-gitignore",
            "--root",
            "/",
            "--format",
            "concise",
            "--user",
            "www-data",
            "--select",
            "missing-target,subrequest-loop,includes-not-allowed,type-map-syntax",
            "--server",
            httpd.root().resolveSibling("httpd.conf").toString(),
            httpd.root().resolve(name).toString());
    assertThat(command.err()).isEmpty();
    if (rule.equals("-")) {
      assertThat(command.out()).isEmpty();
    } else {
      assertThat(command.out()).containsOnlyOnce("[" + rule + "]");
    }
  }
}
