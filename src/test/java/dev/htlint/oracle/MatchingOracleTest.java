package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.regex.Matching;
import dev.htlint.regex.PcreSyntax;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Regular expressions match for htlint what they match for a real httpd, with the same groups:
 * made-up ones on made-up texts, {@code -Dmatching.cases} of them from the seed {@code
 * -Dmatching.seed}.
 */
class MatchingOracleTest {
  private static final int CASES = Integer.getInteger("matching.cases", 1500);
  private static final long SEED = Long.getLong("matching.seed", 7);

  /** How many patterns stand in one file. */
  private static final int TOGETHER = 40;

  private static final String SERVER = "Require all granted\n";
  private static final Pattern LOCATION = Pattern.compile("(?mi)^Location: ([^\r\n]*)");

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "ab",
          "0",
          "9",
          "-",
          "_",
          ".",
          "/",
          "z",
          "A",
          "B",
          "(",
          ")",
          "aa",
          "ba",
          "x1",
          "\u00E9",
          "index.php",
          "old",
          "old/12/x",
          ".html",
          "en",
          "www.",
          "select from",
          "2024",
          "#",
          "+",
          "*",
          "a b",
          "{2}",
          ":",
          "=",
          "de");

  private record Case(String pattern, boolean caseless, String text) {}

  @Test
  void matchesWhatHttpdMatches() throws IOException {
    PatternGenerator generator = new PatternGenerator(SEED);
    Random random = new Random(SEED);
    List<Case> cases = new ArrayList<>();
    int unfaithful = 0;
    while (cases.size() < CASES) {
      String pattern = generator.next();
      if (!isUsable(pattern)) {
        continue;
      }
      boolean caseless = random.nextInt(4) == 0;
      if (Matching.of(pattern, caseless).isEmpty()) {
        unfaithful++;
        continue;
      }
      cases.add(new Case(pattern, caseless, text(random)));
    }
    List<String> different = new ArrayList<>();
    List<String> modules = ServingHttpd.modules("rewrite");
    try (ServingHttpd httpd = new ServingHttpd(Oracle.installation(), modules, SERVER)) {
      for (int start = 0; start < cases.size(); start += TOGETHER) {
        compare(httpd, cases.subList(start, Math.min(cases.size(), start + TOGETHER)), different);
      }
    }
    assertThat(different).as("of %d, and %d left out", cases.size(), unfaithful).isEmpty();
  }

  private static boolean isUsable(String pattern) {
    return !pattern.isEmpty()
        && pattern.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '"' || c == 0)
        && !pattern.endsWith("\\")
        && "!<>=-".indexOf(pattern.charAt(0)) < 0
        && pattern.length() < 200
        && PcreSyntax.fault(pattern).isEmpty();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int count = random.nextInt(5); count > 0; count--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** Each pattern is a condition on its text; the groups come back in the Location. */
  private static void compare(ServingHttpd httpd, List<Case> cases, List<String> different)
      throws IOException {
    StringBuilder htaccess = new StringBuilder("RewriteEngine On\n");
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      String flags = one.caseless() ? " [NC]" : "";
      String input = one.text().replaceAll("([\\\\$%])", "\\\\$1");
      htaccess.append("RewriteCond \"" + input + "\" \"" + one.pattern() + "\"" + flags + "\n");
      htaccess.append("RewriteRule ^" + i + "$ /<%0><%1><%2><%3><%4><%5><%9> [R,L,BNE=x]\n");
      htaccess.append("RewriteRule ^" + i + "$ /none [R,L]\n");
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put(".htaccess", htaccess.toString());
    httpd.replace(files);
    for (int i = 0; i < cases.size(); i++) {
      String answer =
          httpd.exchange(
              List.of("GET /" + i + " HTTP/1.1", "Host: example.com", "Connection: close"),
              "127.0.0.1");
      Matcher location = LOCATION.matcher(answer);
      String said = location.find() ? location.group(1).replaceFirst("http://[^/]*/", "") : answer;
      String foreseen = foreseen(cases.get(i));
      if (!foreseen.isEmpty() && !said.equals(foreseen)) {
        different.add(cases.get(i) + ": " + foreseen + ", but httpd: " + said);
      }
    }
  }

  /** The Location; empty where htlint gives up. */
  private static String foreseen(Case one) {
    Optional<Matching> matching = Matching.of(one.pattern(), one.caseless());
    int[] found = matching.orElseThrow().find(one.text());
    if (Matching.isGivenUp(found)) {
      return "";
    }
    if (Matching.isNone(found)) {
      return "none";
    }
    StringBuilder groups = new StringBuilder();
    for (int group : new int[] {0, 1, 2, 3, 4, 5, 9}) {
      String text =
          found[2 * group + 1] > found[2 * group]
              ? one.text().substring(found[2 * group], found[2 * group + 1])
              : "";
      groups.append("%3c").append(escaped(text)).append("%3e");
    }
    return groups.toString();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c < 0x80 && Character.isLetterOrDigit(c)) || "$-_.+!*'(),:;@&=/~".indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : String.format("%%%02x", (int) c));
    }
    return out.toString();
  }
}
