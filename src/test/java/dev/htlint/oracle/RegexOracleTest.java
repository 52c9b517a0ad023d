package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.regex.Fault;
import dev.htlint.regex.PcreSyntax;
import dev.htlint.regex.RegexCase;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Holds htlint's verdict on regular expressions against httpd's: on those of {@code
 * testdata/regex/cases.txt}, and on made-up ones, {@code -Dregex.cases} of them from the seed
 * {@code -Dregex.seed}.
 */
class RegexOracleTest {
  private static final int CASES = Integer.getInteger("regex.cases", 3000);
  private static final long SEED = Long.getLong("regex.seed", 1);

  private static final String DIRECTIVE = "RedirectMatch 403 ";
  private static final String REFUSAL = "Regular expression could not be compiled.";

  /** How many patterns that should compile httpd is given at once. */
  private static final int TOGETHER = 50;

  @Test
  void httpdSaysWhatIsOnRecord() throws IOException {
    List<String> patterns = RegexCase.all().stream().map(RegexCase::pattern).toList();
    assertThat(disagreements(patterns)).isEmpty();
  }

  @Test
  void htlintSaysWhatHttpdSays() throws IOException {
    PatternGenerator generator = new PatternGenerator(SEED);
    List<String> patterns = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      patterns.add(generator.next());
    }
    assertThat(disagreements(patterns)).isEmpty();
  }

  private static List<String> disagreements(List<String> patterns) throws IOException {
    Installation installation = Oracle.installation();
    Description server =
        new Description(
            """
            LoadModule alias_module modules/mod_alias.so
            LoadModule authz_core_module modules/mod_authz_core.so
            <Directory "/">
              AllowOverride All
            </Directory>
            """);
    List<String> found = new ArrayList<>();
    try (Httpd httpd = Httpd.start(installation, server)) {
      List<String> good = new ArrayList<>();
      for (String pattern : patterns) {
        if (pattern.indexOf('\n') >= 0 || pattern.isEmpty()) {
          continue; // cannot stand in a configuration file
        }
        Optional<Fault> fault = PcreSyntax.fault(pattern);
        if (fault.isEmpty()) {
          good.add(pattern);
        } else if (!refuses(httpd, pattern)) {
          found.add("compiles: " + pattern + ", not: " + fault.get().message());
        }
      }
      for (int start = 0; start < good.size(); start += TOGETHER) {
        List<String> some = good.subList(start, Math.min(start + TOGETHER, good.size()));
        if (httpd.ask(file(some)).isPresent()) {
          addRefused(found, httpd, some);
        }
      }
    }
    return found;
  }

  private static void addRefused(List<String> found, Httpd httpd, List<String> patterns)
      throws IOException {
    int before = found.size();
    for (String pattern : patterns) {
      if (refuses(httpd, pattern)) {
        found.add("does not compile: " + pattern);
      }
    }
    if (found.size() == before) {
      found.add("refused together, but not one by one: " + patterns);
    }
  }

  private static boolean refuses(Httpd httpd, String pattern) throws IOException {
    Optional<String> answer = httpd.ask(file(List.of(pattern)));
    assertThat(answer.orElse(REFUSAL)).as(pattern).contains(REFUSAL);
    return answer.isPresent();
  }

  /** The patterns as directives, each in the quotes of httpd's words. */
  private static byte[] file(List<String> patterns) {
    StringBuilder file = new StringBuilder();
    for (String pattern : patterns) {
      String quoted = pattern.replace("\\", "\\\\").replace("\"", "\\\"");
      file.append(DIRECTIVE).append('"').append(quoted).append("\"\n");
    }
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
