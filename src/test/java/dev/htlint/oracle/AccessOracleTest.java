package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.check.Checks;
import dev.htlint.fix.FixChoice;
import dev.htlint.fix.Fixer;
import dev.htlint.fix.Fixer.Fixed;
import dev.htlint.lint.Linter;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.rules.Rules;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Access control as httpd 2.2 had it, and what it is converted to: a real httpd answers the same to
 * requests from several addresses, with and without a password, by several methods.
 */
class AccessOracleTest {
  private static final int CASES = Integer.getInteger("access.cases", 120);

  private static final String RULE = "access-2-2-syntax";

  private static final List<String> SOURCES = List.of("127.0.0.1", "127.0.0.2", "127.1.1.1");
  private static final List<String> METHODS = List.of("HEAD", "POST");
  private static final List<List<String>> HEADERS =
      List.of(
          List.of(),
          List.of("X-Flag: yes"),
          List.of("Authorization: Basic dXNlcjpwYXNzd29yZA=="),
          List.of("X-Flag: yes", "Authorization: Basic dXNlcjpwYXNzd29yZA=="));

  private static final List<String> HOSTS =
      List.of(
          "all",
          "all",
          "127.0.0.1",
          "127.0.0.2",
          "127.1",
          "127.1.",
          "127.0.0.0/24",
          "127.0.0.2/255.255.255.255",
          "::1",
          "10.0.0.0/8",
          "env=flag",
          "env=!flag",
          "localhost",
          ".example.org",
          "1.2.3.4,5");

  private static final List<List<String>> REQUIRES =
      List.of(
          List.of(),
          List.of(),
          List.of("Require valid-user"),
          List.of("Require valid-user", "Require ip 127.1"),
          List.of("<RequireAny>", "Require user user", "</RequireAny>"));

  /** Where the lines stand: before, behind. */
  private static final List<List<String>> PLACES =
      List.of(
          List.of("", ""),
          List.of("<Files *.txt>\n", "</Files>\n"),
          List.of("<Limit GET>\n", "</Limit>\n"),
          List.of("<LimitExcept POST>\n", "</LimitExcept>\n"),
          List.of("<If \"true\">\n", "</If>\n"),
          List.of("Require valid-user\n<Files *.txt>\n", "</Files>\n"),
          List.of("<Files *.txt>\n<Limit POST>\n", "</Limit>\n</Files>\n"),
          List.of("<Limit POST>\nDeny from all\n</Limit>\n<Limit GET>\n", "</Limit>\n"),
          List.of("Satisfy Any\n<Limit GET>\n", "</Limit>\n"));

  @Test
  void meansTheSame() throws IOException {
    Random random = new Random(20261122);
    int converted = 0;
    try (ServingHttpd httpd = new ServingHttpd(Oracle.installation())) {
      for (int i = 0; i < CASES; i++) {
        String old = old(random);
        List<String> fresh = converted(old);
        if (!fresh.isEmpty()) {
          converted++;
          httpd.put("old" + i, old);
          httpd.put("new" + i, fresh.get(0));
          assertThat(answers(httpd, "/new" + i))
              .as("%s\nbecomes\n%s", old, fresh.get(0))
              .isEqualTo(answers(httpd, "/old" + i));
        }
      }
    }
    assertThat(converted).isGreaterThan(CASES / 2);
  }

  private static List<String> answers(ServingHttpd httpd, String folder) throws IOException {
    List<String> answers = new ArrayList<>();
    for (String method : METHODS) {
      for (String source : SOURCES) {
        for (List<String> headers : HEADERS) {
          int status = httpd.status(method, folder + "/file.txt", source, headers);
          answers.add(method + " from " + source + " with " + headers + ": " + status);
        }
      }
    }
    return answers;
  }

  private static String old(Random random) {
    List<String> lines = new ArrayList<>();
    int order = random.nextInt(5);
    if (order < 4) {
      lines.add(
          "Order "
              + List.of("allow,deny", "deny,allow", "deny,allow", "mutual-failure").get(order));
    }
    for (int count = random.nextInt(4); count > 0; count--) {
      StringBuilder line = new StringBuilder(random.nextBoolean() ? "Allow from" : "Deny from");
      for (int words = 1 + random.nextInt(2); words > 0; words--) {
        line.append(' ').append(HOSTS.get(random.nextInt(HOSTS.size())));
      }
      lines.add(line.toString());
    }
    int satisfy = random.nextInt(4);
    if (satisfy < 2 || lines.isEmpty()) {
      lines.add(satisfy == 0 ? "Satisfy All" : "Satisfy Any");
    }
    List<String> place = PLACES.get(random.nextInt(PLACES.size()));
    lines.addAll(random.nextInt(lines.size() + 1), REQUIRES.get(random.nextInt(REQUIRES.size())));
    return place.get(0) + String.join("\n", lines) + "\n" + place.get(1);
  }

  /** The file as the fix of the rule makes it; nothing where a block cannot be converted. */
  private static List<String> converted(String old) {
    assertThat(resolution(SourceFile.ofLatin1(".htaccess", old)).refusals()).as(old).isEmpty();
    Fixed fixed =
        Fixer.fix(
            SourceFile.ofLatin1(".htaccess", old),
            source -> new Linter(Rules.all()).lint(resolution(source)),
            new FixChoice(true, Set.of(RULE)));
    return fixed.remaining().stream().anyMatch(left -> left.rule().equals(RULE))
        ? List.of()
        : List.of(new String(fixed.text().bytes(), StandardCharsets.ISO_8859_1));
  }

  private static Resolution resolution(SourceFile source) {
    return Resolver.resolve(
        ConfigParser.parse(source), Context.HTACCESS, Server.any(), Overrides.ALL, new Checks());
  }
}
