package dev.htlint.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.lint.MemorySite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pool runs the scripts of a folder. */
class FpmPoolTest {
  private static final List<FpmPool> POOLS =
      List.of(
          pool("/run/a.sock"), pool("9000"), pool("10.0.0.7:9000"), pool("/run/b"), pool("/run/b"));

  private static FpmPool pool(String listen) {
    return new FpmPool(listen, new PhpIni(Map.of()), new PhpIni(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "proxy:unix:/run/a.sock|fcgi://localhost, /run/a.sock",
    "proxy:unix:/run/a.sock|fcgi://localhost/srv, /run/a.sock",
    "proxy:fcgi://127.0.0.1:9000, 9000",
    "proxy:fcgi://localhost:9000/, 9000",
    "proxy:fcgi://10.0.0.7:9000, 10.0.0.7:9000",
    "proxy:fcgi://10.0.0.8:9000, -",
    "proxy:unix:/run/b|fcgi://localhost, -",
    "proxy:unix:/run/c|fcgi://localhost, -",
    "proxy:http://127.0.0.1:9000, -",
    "cgi-script, -",
  })
  void theOneThatTheHandlerNames(String handler, String expected) {
    MemorySite site =
        new MemorySite("<FilesMatch \"\\.php$\">\nSetHandler \"" + handler + "\"\n</FilesMatch>\n");
    assertThat(FpmPool.of(site.directory("/srv"), POOLS).map(FpmPool::listen).orElse("-"))
        .isEqualTo(expected);
  }
}
