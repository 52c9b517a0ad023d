package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.rewrite.SampleSite;
import dev.htlint.rules.RulePage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where the redirects on the rule pages lead, by http and https: a real httpd sends them there. */
class RedirectOracleTest {
  private static final Pattern LOCATION = Pattern.compile("(?mi)^Location: ([^\r\n]*)");
  private static final Pattern URL = Pattern.compile("(https?)://([^/\\s]+)(/\\S*)?");
  private static final String VISITORS_HOST = "attacker.example";

  /** What a visitor asks for, for each Bad block of open-redirect. */
  private static final List<String> VISITS =
      List.of("/go/" + VISITORS_HOST + "/", "/leave?url=https://" + VISITORS_HOST + "/");

  /** An httpd that may be asked both ways. */
  private record Server(ServingHttpd httpd, Encryption encryption) implements AutoCloseable {
    static Server start() throws IOException {
      List<String> modules = new ArrayList<>(SampleSite.MODULES);
      modules.addAll(List.of("mpm_event", "socache_shmcb", "ssl"));
      Encryption encryption = new Encryption();
      return new Server(
          new ServingHttpd(
              Oracle.installation(),
              modules,
              SampleSite.LINES,
              encryption.lines(),
              encryption.files()),
          encryption);
    }

    /** Where a request for {@code url} is sent; empty where it is not. */
    String location(String url) throws IOException {
      Matcher parts = URL.matcher(url);
      assertThat(parts.matches()).as(url).isTrue();
      List<String> head =
          List.of(
              "GET " + (parts.group(3) == null ? "/" : parts.group(3)) + " HTTP/1.1",
              "Host: " + parts.group(2),
              "User-Agent: Mozilla/5.0",
              "Accept: text/html",
              "Connection: close");
      String answer =
          parts.group(1).equals("https")
              ? encryption.exchange(head)
              : httpd.exchange(head, "127.0.0.1");
      Matcher location = LOCATION.matcher(answer);
      return location.find() ? location.group(1) : "";
    }

    @Override
    public void close() {
      httpd.close();
    }
  }

  private static List<RulePage.Example> examples(String rule, boolean bad) {
    return RulePage.all().stream()
        .filter(page -> page.id().equals(rule))
        .flatMap(page -> page.examples().stream())
        .filter(example -> example.bad() == bad)
        .toList();
  }

  @Test
  void eachHopIsMade() throws IOException {
    int hops = 0;
    try (Server server = Server.start()) {
      for (String rule : List.of("redirect-chain", "redirect-loop")) {
        for (RulePage.Example example : examples(rule, true)) {
          server.httpd().replace(Map.of(".htaccess", example.latin1()));
          String shown =
              example.output().lines().filter(line -> line.contains(" -> http")).findFirst().get();
          List<String> urls = URL.matcher(shown).results().map(MatchResult::group).toList();
          for (int i = 0; i + 1 < urls.size(); i++) {
            assertThat(server.location(urls.get(i))).as(shown).isEqualTo(urls.get(i + 1));
            hops++;
          }
        }
      }
    }
    assertThat(hops).isGreaterThanOrEqualTo(5);
  }

  @Test
  void thePathOfAFileIsToldToVisitors() throws IOException {
    try (Server server = Server.start()) {
      for (RulePage.Example example : examples("missing-rewritebase", true)) {
        server.httpd().replace(Map.of(".htaccess", example.latin1()));
        Matcher witness = URL.matcher(example.output());
        assertThat(witness.find()).isTrue();
        assertThat(server.location(witness.group()))
            .startsWith("http://example.com" + server.httpd().root() + "/");
      }
      for (RulePage.Example example : examples("missing-rewritebase", false)) {
        server.httpd().replace(Map.of(".htaccess", example.latin1()));
        assertThat(server.location("http://example.com/old")).isEqualTo("http://example.com/new");
      }
    }
  }

  @Test
  void theVisitorChoosesTheHost() throws IOException {
    List<RulePage.Example> bad = examples("open-redirect", true);
    assertThat(bad).hasSameSizeAs(VISITS);
    try (Server server = Server.start()) {
      for (int i = 0; i < bad.size(); i++) {
        server.httpd().replace(Map.of(".htaccess", bad.get(i).latin1()));
        assertThat(server.location("http://example.com" + VISITS.get(i)))
            .matches("https?://" + VISITORS_HOST + "/.*");
      }
      for (RulePage.Example good : examples("open-redirect", false)) {
        server.httpd().replace(Map.of(".htaccess", good.latin1()));
        for (String visit : VISITS) {
          assertThat(server.location("http://example.com" + visit))
              .doesNotContain("//" + VISITORS_HOST);
        }
      }
    }
  }
}
