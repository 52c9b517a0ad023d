package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.cli.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the rules on logging in say of a folder of a whole server, and what a real httpd answers to
 * requests for it: an error comes with the status and the line in the error log that it names, and
 * where nothing is found, whoever has the password gets in.
 */
class AuthOracleTest {
  private static final List<String> CREDENTIALS =
      List.of("Authorization: Basic dXNlcjpwYXNzd29yZA==");

  private static final Pattern FINDING =
      Pattern.compile("\"severity\":\"(\\w+)\".*?\"httpd\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|null)");

  private static ServingHttpd granting;
  private static int cases;

  /** A folder, and what to expect of it. */
  private record Case(String htaccess, List<String> files, int status, boolean found) {
    @Override
    public String toString() {
      return htaccess.replace('\n', '|');
    }
  }

  private static Case of(String htaccess, int status, String... files) {
    return new Case(htaccess.replace('|', '\n') + "\n", List.of(files), status, status == 500);
  }

  @BeforeAll
  static void start() throws IOException {
    granting =
        new ServingHttpd(
            Oracle.installation(),
            ServingHttpd.modules(
                "auth_form",
                "auth_digest",
                "session",
                "request",
                "authn_socache",
                "authz_groupfile",
                "dir"),
            "Require all granted");
  }

  @AfterAll
  static void stop() {
    granting.close();
  }

  static Stream<Case> cases() {
    String basic = "AuthType Basic|AuthName x|";
    return Stream.of(
        of("Require valid-user", 500),
        of("Require user user", 500),
        of("Require group g", 500),
        of("AuthType None|Require valid-user", 500),
        of("<RequireAll>|Require all granted|Require valid-user|</RequireAll>", 500),
        of("<RequireAll>|Require all denied|Require valid-user|</RequireAll>", 403),
        of("<Files file.txt>|Require valid-user|</Files>", 500),
        of("Require valid-user|Require all granted", 200),
        of("<RequireAll>|Require all granted|Require not user x|</RequireAll>", 200),
        of("Require valid-user|Satisfy any", 200),
        of("Require valid-user|Satisfy any|Deny from all", 500),
        of("AuthMerging Or|Require valid-user", 200),
        of("AuthMerging And|Require valid-user", 500),
        of("AuthType Basic|Require valid-user", 500),
        of("AuthType Digest|Require valid-user", 500),
        of("AuthType form|Require valid-user", 500),
        of("AuthType Foo|AuthName x|Require valid-user", 500),
        of("AuthType Basic|AuthName x|AuthMerging Off", 500),
        of("AuthType Basic|AuthName x", 200),
        of(basic + "Require valid-user", 500),
        of(basic + "AuthBasicAuthoritative Off|Require valid-user", 500),
        of(basic + "AuthUserFile USERS|Require valid-user", 200, "USERS " + ServingHttpd.USER),
        of(basic + "AuthUserFile .htpasswd|Require valid-user", 500, ".x " + ServingHttpd.USER),
        of(basic + "AuthUserFile users|Require valid-user", 200),
        of(basic + "AuthUserFile HERE/nothing|Require valid-user", 500),
        of(basic + "AuthUserFile HERE|Require valid-user", 500),
        of(basic + "AuthUserFile HERE/file.txt/x|Require valid-user", 500),
        of(basic + "AuthUserFile SECRET|Require valid-user", 500, "SECRET " + ServingHttpd.USER),
        of(basic + "AuthUserFile PLAIN|Require valid-user", 401, "PLAIN user:password"),
        of(basic + "AuthUserFile EMPTY|Require valid-user", 401, "EMPTY #"),
        of(basic + "AuthUserFile users|Require group g", 401),
        of(basic + "AuthUserFile users|AuthGroupFile GROUP|Require group g", 200, "GROUP g: user"),
        of(
            basic + "AuthUserFile users|AuthGroupFile GROUP|Require group g",
            401,
            "GROUP g: a,user"));
  }

  @Test
  void withoutMembers() throws IOException {
    granting.put(
        "groups",
        "AuthType Basic\nAuthName x\nAuthUserFile users\nAuthGroupFile /nothing\nRequire group g\n");
    granting.log();
    assertThat(granting.get("/groups/file.txt", CREDENTIALS).status()).isEqualTo(401);
    String log = granting.log().replaceAll("\\[client [^]]*] ", "");
    assertThat(errors(granting.root().resolve("groups")))
        .singleElement()
        .satisfies(line -> assertThat(log).contains(line));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsSaid(Case tried) throws IOException {
    String name = "case" + cases++;
    String htaccess = tried.htaccess();
    for (String file : tried.files()) {
      String[] parts = file.split(" ", 2);
      int mode = parts[0].equals("SECRET") ? 0600 : 0644;
      Path made = granting.file(name + "/" + parts[0], mode, parts[1]);
      htaccess = htaccess.replace(parts[0], made.toString());
    }
    granting.put(name, htaccess.replace("HERE", granting.root().resolve(name).toString()));
    granting.log();
    int status = granting.get("/" + name + "/file.txt", CREDENTIALS).status();
    String log = granting.log();
    assertThat(status).as(log).isEqualTo(tried.status());
    List<String> claimed = errors(granting.root().resolve(name));
    assertThat(!claimed.isEmpty()).as("an error is found: %s", claimed).isEqualTo(tried.found());
    for (String line : claimed) {
      String known = line.endsWith("...") ? line.substring(0, line.length() - 3) : line;
      assertThat(log.replaceAll("\\[client [^]]*] ", "")).contains(known);
    }
  }

  /** The lines that the errors found in {@code folder} say are logged. */
  private static List<String> errors(Path folder) {
    Command command =
        Command.run(
            new byte[0],
            "check",
            "--no-settings",
            "--no-gitignore",
            "--root",
            "/",
            "--user",
            "www-data",
            "--format",
            "ndjson",
            "--server",
            folder.resolveSibling("../httpd.conf").normalize().toString(),
            folder.toString());
    assertThat(command.err()).isEmpty();
    List<String> errors = new ArrayList<>();
    Matcher finding = FINDING.matcher(command.out());
    while (finding.find()) {
      if (finding.group(1).equals("error")) {
        assertThat(finding.group(2)).as(command.out()).isNotNull();
        errors.add(finding.group(2).replace("\\\"", "\""));
      }
    }
    return errors;
  }

  @Test
  void withoutRequire() throws IOException {
    try (ServingHttpd httpd = new ServingHttpd(Oracle.installation(), ServingHttpd.modules(), "")) {
      httpd.put("a", "AuthType Basic\n");
      httpd.log();
      assertThat(httpd.get("/a/file.txt", List.of()).status()).isEqualTo(500);
      assertThat(errors(httpd.root().resolve("a")))
          .singleElement()
          .satisfies(line -> assertThat(httpd.log()).contains(line));
    }
  }

  @Test
  void withoutProvider() throws IOException {
    List<String> modules = new ArrayList<>(ServingHttpd.modules());
    modules.remove("authn_file");
    try (ServingHttpd httpd =
        new ServingHttpd(Oracle.installation(), modules, "Require all granted")) {
      httpd.put("a", "AuthType Basic\nAuthName x\nRequire valid-user\n");
      httpd.log();
      assertThat(httpd.get("/a/file.txt", List.of()).status()).isEqualTo(401);
      assertThat(httpd.get("/a/file.txt", CREDENTIALS).status()).isEqualTo(500);
      assertThat(errors(httpd.root().resolve("a")))
          .singleElement()
          .satisfies(line -> assertThat(httpd.log()).contains(line));
    }
  }
}
