package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.rewrite.SampleSite;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Requests to the sites of {@code testdata/rewrite}: a real httpd answers what is on record there,
 * and so what htlint foresees.
 */
class RewriteOracleTest {
  private static final String SERVER =
      """
      Options All
      Require all granted
      AddType text/html .html
      AddType text/plain .txt
      AddType image/jpeg .jpg
      AddType image/png .png
      AddType text/css .css
      AddType application/json .json
      """;

  private static final Pattern CODE = Pattern.compile("\\] (AH[0-9]{5}): ");
  private static final Pattern LOCATION = Pattern.compile("(?mi)^Location: ([^\r\n]*)");

  @Test
  void httpdAnswersWhatIsOnRecord() throws IOException {
    List<String> modules = new ArrayList<>(SampleSite.MODULES);
    modules.add("mpm_event");
    List<String> different = new ArrayList<>();
    try (ServingHttpd httpd = new ServingHttpd(Oracle.installation(), modules, SERVER)) {
      for (SampleSite site : SampleSite.all()) {
        httpd.replace(site.files());
        for (String expected : Files.readAllLines(site.answers())) {
          String said = line(httpd, expected.split("\t", 2)[0]);
          if (!said.equals(expected)) {
            different.add(site + ": " + expected + ", but httpd: " + said);
          }
        }
      }
    }
    assertThat(different).isEmpty();
  }

  private static String line(ServingHttpd httpd, String url) throws IOException {
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
    httpd.log(); // what was logged before is of no matter
    String answer = httpd.exchange(head, "127.0.0.1");
    Matcher location = LOCATION.matcher(answer);
    String moved = location.find() ? location.group(1) : "";
    Matcher code = CODE.matcher(httpd.log());
    List<String> codes = code.results().map(found -> found.group(1)).toList();
    return SampleSite.line(
        url,
        Integer.parseInt(answer.substring(9, 12)),
        moved.replace(httpd.root().toString(), SampleSite.DOCUMENT_ROOT),
        served(answer),
        codes);
  }

  /** The delivered file: each tells its own path. */
  private static String served(String answer) {
    int body = answer.indexOf("\r\n\r\nFILE:");
    return body < 0 ? "" : answer.substring(body + 9, answer.indexOf('\n', body + 9));
  }
}
