package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.lint.MemorySite;
import dev.htlint.lint.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits of one folder against each other. */
class RequestLimitsRulesTest {
  private static final String SERVER =
      """
      # htlint: static core.c http_core.c mod_so.c
      LoadModule proxy_module modules/mod_proxy.so
      LoadModule proxy_fcgi_module modules/mod_proxy_fcgi.so
      <Directory />
        AllowOverride All
      </Directory>
      """;
  private static final String FPM =
      """
      <FilesMatch "\\.php$">
        SetHandler "proxy:unix:/run/php.sock|fcgi://localhost"
      </FilesMatch>
      """;

  private static List<String> ini(Rule rule, String server, String htaccess, String ini) {
    return new MemorySite(server)
        .file("/srv/.htaccess", htaccess)
        .file("/srv/.user.ini", ini)
        .lint(List.of(rule), "/srv/.user.ini");
  }

  private static List<String> time(String server, String ini) {
    return ini(new ScriptOutlivesServer(), server, "", ini);
  }

  private static List<String> body(String server, String htaccess, String ini) {
    return ini(new BodyLimitsDiffer(), server, htaccess, ini);
  }

  @Test
  void theServerGivesUpFirst() {
    String ini = "; long\n max_execution_time = 120\n";
    assertThat(time(SERVER + FPM, ini))
        .containsExactly(
            "2 warning PHP lets a script run 120 s, but the server waits 60 s for an answer");
    assertThat(time(SERVER + FPM + "Timeout 90\n", ini)).hasSize(1);
    assertThat(time(SERVER + FPM + "Timeout 300\nProxyTimeout 90\n", ini)).hasSize(1);
    assertThat(time(SERVER + FPM + "ProxyTimeout 90\n", "max_execution_time=0\n"))
        .containsExactly(
            "1 note PHP lets a script run for ever, but the server waits 90 s for an answer");
    String fcgid = "LoadModule fcgid_module m/mod_fcgid.so\nAddHandler fcgid-script .php\n";
    assertThat(time(SERVER + "LoadModule mime_module m/mod_mime.so\n" + fcgid, ini))
        .containsExactly(
            "2 warning PHP lets a script run 120 s, but the server waits 40 s for an answer");
  }

  @Test
  void theServerMayWaitLonger() {
    String ini = "max_execution_time = 120\n";
    assertThat(time(SERVER + FPM + "Timeout 120\n", ini)).isEmpty();
    assertThat(time(SERVER + FPM + "ProxyTimeout 3mi\n", ini)).isEmpty();
    String backend =
        "<Proxy \"unix:/run/php.sock|fcgi://localhost\">\nProxySet timeout=200\n</Proxy>\n";
    assertThat(time(SERVER + FPM + backend, ini)).isEmpty();
    String host = "<VirtualHost *:80>\nProxyTimeout 600\n</VirtualHost>\n";
    assertThat(time(SERVER + FPM + host, ini)).as("it may be that one").isEmpty();
    assertThat(time(SERVER, ini)).as("nobody says what runs PHP").isEmpty();
    assertThat(time("", ini)).as("nothing is known of the server").isEmpty();
    assertThat(time(SERVER + FPM, "memory_limit = 1G\n")).isEmpty();
  }

  @Test
  void bodiesThatNeverArrive() {
    assertThat(body(SERVER, "LimitRequestBody 1048576\n", "post_max_size = 8M\n"))
        .containsExactly("1 warning post_max_size is 8 MiB, but httpd takes no body above 1 MiB");
    assertThat(body(SERVER, "", "post_max_size=2G\n"))
        .containsExactly("1 warning post_max_size is 2 GiB, but httpd takes no body above 1 GiB");
    assertThat(body("", "", "upload_max_filesize=9M\npost_max_size=8M\n"))
        .containsExactly(
            "1 warning upload_max_filesize is 9 MiB, but PHP takes no body above 8 MiB");
    String fcgid = "LoadModule fcgid_module m/mod_fcgid.so\nSetHandler fcgid-script\n";
    assertThat(body(SERVER + fcgid, "", "post_max_size = 8M\n"))
        .containsExactly(
            "1 warning post_max_size is 8 MiB, but mod_fcgid takes no body above 128 KiB");
  }

  @Test
  void bodiesThatArrive() {
    assertThat(body(SERVER, "LimitRequestBody 8388608\n", "post_max_size = 8M\n")).isEmpty();
    assertThat(body(SERVER, "LimitRequestBody 0\n", "post_max_size = 8G\n")).isEmpty();
    assertThat(body("", "", "post_max_size = 2G\n")).as("the server may say more").isEmpty();
    assertThat(body(SERVER, "", "upload_max_filesize = 64M\n")).as("php.ini may, too").isEmpty();
    assertThat(body(SERVER, "", "upload_max_filesize = 8M\npost_max_size = 0\n")).isEmpty();
    String perhaps = "LimitRequestBody 1\n<If \"true\">\nLimitRequestBody 0\n</If>\n";
    assertThat(body(SERVER, perhaps, "post_max_size = 8M\n")).isEmpty();
  }

  @Test
  void settingsInHtaccessFiles() {
    String php = "LoadModule php_module m/libphp.so\n";
    String lines =
        """
        LimitRequestBody 1048576
        php_value post_max_size 8M
        php_value upload_max_filesize 9M
        php_value memory_limit 1K
        """;
    assertThat(new MemorySite(SERVER + php).lint(List.of(new BodyLimitsDiffer()), "/srv", lines))
        .containsExactly(
            "2 warning post_max_size is 8 MiB, but httpd takes no body above 1 MiB",
            "3 warning upload_max_filesize is 9 MiB, but PHP takes no body above 8 MiB");
  }
}
