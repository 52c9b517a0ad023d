package dev.htlint.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Golden;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of requests: {@code testdata/rewrite}, which a real httpd is asked as well. */
class MachineTest {
  @ParameterizedTest
  @MethodSource("sites")
  void answers(SampleSite site) {
    List<String> urls = site.urls();
    List<Answer> answers = site.traces().stream().map(Trace::answer).toList();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < urls.size(); i++) {
      assertThat(answers.get(i).unknown()).as(site + " " + urls.get(i)).isEmpty();
      lines.append(line(urls.get(i), answers.get(i))).append('\n');
    }
    Golden.check(site.answers(), lines.toString());
  }

  static List<SampleSite> sites() {
    return SampleSite.all();
  }

  static String line(String url, Answer answer) {
    return SampleSite.line(
        url,
        answer.status(),
        answer.location().orElse(""),
        answer.served().orElse(""),
        answer.codes());
  }

  @Test
  void tellsTheChainOfALoop() {
    Machine machine =
        SampleSite.machine(
            Map.of("index.html", "", ".htaccess", "RewriteEngine On\nRewriteRule ^a/(.*) a/b$1\n"));
    Answer answer = machine.run(Request.get("example.org", "/a/x?q"));
    assertThat(answer.loops()).isTrue();
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.chain()).startsWith("/a/x?q", "/a/bx?q", "/a/bbx?q").hasSize(11);
    assertThat(answer.passes()).isEqualTo(11);
  }

  @Test
  void saysSoWhereItCannotMatch() {
    Answer answer = answer("RewriteRule ^(a(?1)?b)$ /page.html\n", "/ab");
    assertThat(answer.unknown()).singleElement().asString().contains("cannot match");
  }

  @Test
  void givesUpWhatTakesTooLong() {
    Answer answer =
        answer("RewriteRule (.*)(.*)(.*)(.*)(.*)b\\1c /page.html\n", "/" + "a".repeat(90));
    assertThat(answer.unknown()).singleElement().asString().contains("takes too long");
  }

  @Test
  void looksUpNoMoreThanItMay() {
    String rules = "RewriteCond %{REQUEST_URI}x -U\nRewriteRule ^ - [E=a:1]\n".repeat(4);
    Answer answer = answer(rules, "/x");
    assertThat(answer.unknown()).contains("the request looks up other ones too often");
  }

  @Test
  void refusesWhatHttpdRefuses() {
    Trace trace =
        SampleSite.machine(Map.of(".htaccess", "RewriteEngin On\n"))
            .trace(Request.get("example.org", "/"));
    assertThat(trace.answer().status()).isEqualTo(500);
    assertThat(trace.steps())
        .anySatisfy(step -> assertThat(step.place().map(Place::toString)).contains(".htaccess:1"));
  }

  @Test
  void asksByOtherMethods() {
    Machine machine = SampleSite.machine(Map.of("page.html", "x"));
    Map<String, Integer> expected = Map.of("GET", 200, "HEAD", 200, "POST", 405, "PUT", 405);
    expected.forEach(
        (method, status) -> {
          Request get = Request.get("example.org", "/page.html");
          Request request =
              new Request(
                  method,
                  true,
                  get.host(),
                  443,
                  get.target(),
                  get.protocol(),
                  List.of(),
                  "192.0.2.1",
                  Map.of());
          assertThat(machine.run(request).status()).as(method).isEqualTo(status);
        });
  }

  private static Answer answer(String rules, String url) {
    return SampleSite.machine(Map.of("page.html", "", ".htaccess", "RewriteEngine On\n" + rules))
        .run(Request.get("example.org", url));
  }
}
