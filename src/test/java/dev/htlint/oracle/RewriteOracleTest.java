package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.cli.Command;
import dev.htlint.rewrite.SampleSite;
import dev.htlint.rules.RulePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Requests to the sites of {@code testdata/rewrite}: a real httpd answers what is on record there,
 * and so what htlint foresees.
 */
class RewriteOracleTest {
  private static final String SERVER = SampleSite.LINES;

  private static final Pattern CODE = Pattern.compile("\\] (AH[0-9]{5}): ");
  private static final Pattern LOCATION = Pattern.compile("(?mi)^Location: ([^\r\n]*)");

  @Test
  void httpdAnswersWhatIsOnRecord() throws IOException {
    List<String> different = new ArrayList<>();
    try (ServingHttpd httpd = new ServingHttpd(Oracle.installation(), modules(), SERVER)) {
      for (SampleSite site : SampleSite.all()) {
        if (site.server().isEmpty()) {
          httpd.replace(site.files());
          ask(site, httpd, different);
        }
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void httpdWithConfigurationOfItsOwnAnswersWhatIsOnRecord() throws IOException {
    List<String> different = new ArrayList<>();
    for (SampleSite site : SampleSite.all()) {
      if (!site.server().isEmpty()) {
        String server =
            site.server()
                .replace("%", "%%")
                .replace(SampleSite.DOCUMENT_ROOT, "%1$s/htdocs")
                .replace("/srv/", "%1$s/");
        try (ServingHttpd httpd =
            new ServingHttpd(Oracle.installation(), modules(), SERVER, server, site.files())) {
          ask(site, httpd, different);
        }
      }
    }
    assertThat(different).isEmpty();
  }

  private static void ask(SampleSite site, ServingHttpd httpd, List<String> different)
      throws IOException {
    for (String expected : Files.readAllLines(site.answers())) {
      String said = line(httpd, expected.split("\t", 2)[0]);
      if (!said.equals(expected)) {
        different.add(site + ": " + expected + ", but httpd: " + said);
      }
    }
  }

  private static final Pattern WITNESS = Pattern.compile("a request for (http://\\S+) (goes|is)");
  private static final Pattern LOGGED = Pattern.compile("(?m)^ *httpd: (AH[0-9]{5}): ");

  @Test
  void whatThePageSaysGoesRoundDoesSo() throws IOException {
    int asked = 0;
    try (ServingHttpd httpd = new ServingHttpd(Oracle.installation(), modules(), SERVER)) {
      for (RulePage page : RulePage.all()) {
        for (RulePage.Example example : page.examples()) {
          Matcher witness = WITNESS.matcher(example.output());
          if (page.id().equals("rewrite-loop") && example.bad() && witness.find()) {
            httpd.replace(Map.of(".htaccess", example.latin1()));
            asked++;
            Matcher logged = LOGGED.matcher(example.output());
            assertThat(logged.find()).isTrue();
            String line = line(httpd, witness.group(1));
            assertThat(line).contains("500").contains(logged.group(1));
            if (example.output().contains("[END]")) {
              endsIfMended(httpd, example, witness.group(1));
            }
          }
        }
      }
    }
    assertThat(asked).isGreaterThanOrEqualTo(2);
  }

  private static void endsIfMended(ServingHttpd httpd, RulePage.Example example, String witness)
      throws IOException {
    Command fix = Command.check(example.content(), List.of("--fix", "--unsafe-fixes"));
    assertThat(fix.out()).contains("[END]").doesNotContain("[L]");
    httpd.replace(Map.of(".htaccess", fix.out()));
    assertThat(line(httpd, witness)).doesNotContain("500").doesNotContain("AH00124");
  }

  /** A file, whether htlint has something to say of it, and what page.html answers. */
  private record Claim(String rule, boolean found, int status, String lines) {}

  private static final List<Claim> CLAIMS =
      List.of(
          new Claim("rewrite-rule-never-matches", true, 200, "RewriteRule ^/page - [F]"),
          new Claim("rewrite-rule-never-matches", true, 200, "RewriteRule ^(/.*)$ - [F]"),
          new Claim("rewrite-rule-never-matches", true, 200, "RewriteRule ^\\/+page - [F]"),
          new Claim("rewrite-rule-never-matches", false, 403, "RewriteRule ^/?page - [F]"),
          new Claim("rewrite-rule-never-matches", false, 403, "RewriteRule ^(/|p)age|^p - [F]"),
          new Claim("rewrite-rule-never-matches", false, 403, "RewriteRule ^/{0,1}page - [F]"),
          new Claim(
              "rewrite-rule-never-matches",
              false,
              403,
              "RewriteRule ^page /other\nRewriteRule ^/other - [F]"),
          new Claim(
              "rewrite-rule-never-matches",
              false,
              403,
              "<If \"true\">\nRewriteEngine On\nRewriteRule ^/.*page - [F]\n</If>"),
          new Claim(
              "rewrite-rule-never-matches",
              true,
              200,
              "RewriteRule ^ - [L]\nRewriteRule page - [F]"),
          new Claim(
              "rewrite-rule-never-matches",
              false,
              403,
              "RewriteRule ^ - [E=a:b]\nRewriteRule page - [F]"),
          new Claim(
              "rewrite-rule-never-matches",
              true,
              200,
              "RewriteCond %{HTTP_HOST} ^example\\.com$\nRewriteCond %{HTTP_HOST} !^example\\.com$\n"
                  + "RewriteRule page - [F]"),
          new Claim(
              "rewrite-rule-never-matches",
              false,
              403,
              "RewriteCond %{HTTP_HOST} =example.com [OR]\nRewriteCond %{HTTP_HOST} =example.org\n"
                  + "RewriteRule page - [F]"),
          new Claim(
              "rewrite-condition-without-rule",
              true,
              403,
              "RewriteCond %{HTTPS} =on\n<If \"true\">\nRewriteEngine On\nRewriteRule page - [F]\n</If>"),
          new Claim(
              "rewrite-condition-without-rule",
              true,
              403,
              "RewriteCond %{HTTPS} =on\n<Files *>\nRewriteEngine On\nRewriteRule page - [F]\n</Files>"),
          new Claim(
              "rewrite-condition-without-rule",
              false,
              200,
              "<IfModule mod_rewrite.c>\nRewriteCond %{HTTPS} =on\n</IfModule>\nRewriteRule page - [F]"),
          new Claim(
              "rewrite-condition-without-rule",
              false,
              200,
              "RewriteCond %{HTTPS} =on\n<Limit GET>\nRewriteRule page - [F]\n</Limit>"),
          new Claim("rewrite-without-followsymlinks", true, 403, "Options None"),
          new Claim("rewrite-without-followsymlinks", false, 200, "Options SymLinksIfOwnerMatch"),
          new Claim(
              "unescaped-dot",
              true,
              403,
              "RewriteCond %{HTTP_HOST} ^e.ample.com$\nRewriteRule page - [F]"));

  @Test
  void whatRulesSayOfRewritingHolds() throws IOException {
    List<String> different = new ArrayList<>();
    try (ServingHttpd httpd = new ServingHttpd(Oracle.installation(), modules(), SERVER)) {
      for (Claim claim : CLAIMS) {
        String file = "RewriteEngine On\n" + claim.lines() + "\n";
        httpd.replace(Map.of(".htaccess", file, "page.html", "FILE:page.html\n"));
        String answer = answer(httpd, "/page.html").substring(9, 12);
        boolean found =
            Command.check(
                    file.getBytes(StandardCharsets.ISO_8859_1), List.of("--allow-override", "All"))
                .findings()
                .contains("[" + claim.rule() + "]");
        if (!answer.equals("" + claim.status()) || found != claim.found()) {
          different.add(claim + ": " + answer + ", found: " + found);
        }
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void variablesThatHttpdDoesNotKnowAreEmpty() throws IOException {
    List<String> different = new ArrayList<>();
    try (ServingHttpd httpd = new ServingHttpd(Oracle.installation(), modules(), SERVER)) {
      for (String name :
          List.of(
              "SCRIPT_URL",
              "SCRIPT_URI",
              "REQUEST_PATH",
              "HTTP_CONNECTION",
              "REDIRECT_STATUS",
              "HANDLER",
              "REQUEST_FILNAME",
              "LA-U:REQUEST_PATH",
              "ENVIRONMENT:PATH",
              "request_uri",
              "TIME_YEAR",
              "CONN_REMOTE_ADDR",
              "SERVER_SOFTWARE",
              "REQUEST_SCHEME",
              "IS_SUBREQ",
              "IPV6",
              "HTTP:Connection",
              "CONTEXT_DOCUMENT_ROOT",
              "LA-U:REQUEST_FILENAME")) {
        String file = "RewriteEngine On\nRewriteRule ^ask$ /got=%{" + name + "} [R=302,L]\n";
        httpd.replace(Map.of(".htaccess", file));
        boolean empty = answer(httpd, "/ask").contains("/got=\r\n");
        boolean found =
            Command.check(file.getBytes(StandardCharsets.ISO_8859_1), List.of())
                .findings()
                .contains("[unknown-variable]");
        if (empty != found) {
          different.add(name + " is empty: " + empty + ", found: " + found);
        }
      }
    }
    assertThat(different).isEmpty();
  }

  private static List<String> modules() {
    List<String> modules = new ArrayList<>(SampleSite.MODULES);
    modules.add("mpm_event");
    return modules;
  }

  private static String line(ServingHttpd httpd, String url) throws IOException {
    httpd.log(); // what was logged before is of no matter
    String answer = answer(httpd, url);
    Matcher location = LOCATION.matcher(answer);
    String moved = location.find() ? location.group(1) : "";
    Matcher code = CODE.matcher(httpd.log());
    List<String> codes = code.results().map(found -> found.group(1)).toList();
    return SampleSite.line(
        url,
        Integer.parseInt(answer.substring(9, 12)),
        moved
            .replace(httpd.root().toString(), SampleSite.DOCUMENT_ROOT)
            .replace(String.valueOf(httpd.root().getParent()), "/srv"),
        served(answer),
        codes);
  }

  private static String answer(ServingHttpd httpd, String url) throws IOException {
    boolean absolute = url.startsWith("http://");
    String host = absolute ? url.substring(7, url.indexOf('/', 7)) : "example.com";
    String target = absolute ? url.substring(url.indexOf('/', 7)) : url;
    List<String> head =
        List.of(
            "GET " + target + " HTTP/1.1",
            "Host: " + host,
            "User-Agent: Mozilla/5.0 probe/7",
            "Accept: text/html",
            "Connection: close");
    return httpd.exchange(head, "127.0.0.1");
  }

  /** The delivered file: each tells its own path. */
  private static String served(String answer) {
    int body = answer.indexOf("\r\n\r\nFILE:");
    return body < 0 ? "" : answer.substring(body + 9, answer.indexOf('\n', body + 9));
  }
}
