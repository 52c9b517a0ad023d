package dev.htlint.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.files.PhpIniFile;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.DirectoryWalk;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Overrides;
import dev.htlint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
  private static final String MODULES =
      """
      LoadModule reqtimeout_module modules/mod_reqtimeout.so
      LoadModule cgid_module modules/mod_cgid.so
      LoadModule proxy_module modules/mod_proxy.so
      LoadModule proxy_http_module modules/mod_proxy_http.so
      LoadModule proxy_fcgi_module modules/mod_proxy_fcgi.so
      <Directory "/">
        AllowOverride All
      </Directory>
      """;

  @Test
  void whatNobodySetsIsHttpds() {
    RequestLimits limits = limits(MODULES, "", "");
    assertThat(shown(limits, "Timeout")).isEqualTo("60 s by default");
    assertThat(shown(limits, "KeepAliveTimeout")).isEqualTo("5 s by default");
    assertThat(shown(limits, "LimitRequestBody")).isEqualTo("1 GiB by default");
    assertThat(shown(limits, "RequestReadTimeout header"))
        .isEqualTo("20-40,MinRate=500 by default");
    assertThat(shown(limits, "CGIDScriptTimeout")).isEqualTo("60 s by Timeout, default");
    assertThat(shown(limits, "post_max_size")).isEqualTo("8 MiB by default of PHP");
    assertThat(limits.find("CGIScriptTimeout")).as("mod_cgi is not loaded").isEmpty();
    assertThat(limits.find("FcgidIOTimeout")).as("nor is mod_fcgid").isEmpty();
  }

  @Test
  void versionsDiffer() {
    RequestLimits old = limits("# htlint: version 2.4.25\n" + MODULES, "", "");
    assertThat(shown(old, "LimitRequestBody")).isEqualTo("none by default");
    assertThat(old.find("RequestReadTimeout handshake")).isEmpty();
    assertThat(status(old, "ProxyTimeout fcgi")).isEqualTo("503");
    assertThat(status(limits(MODULES, "", ""), "ProxyTimeout fcgi")).isEqualTo("504");
  }

  @Test
  void theLastLineWins() {
    RequestLimits limits =
        limits(
            MODULES + "Timeout 300\nTimeout 120\nRequestReadTimeout header=5 body=7\n",
            "LimitRequestBody 1048576\n",
            "");
    assertThat(shown(limits, "Timeout")).isEqualTo("120 s by httpd.conf:10");
    assertThat(shown(limits, "CGIDScriptTimeout")).isEqualTo("120 s by Timeout, httpd.conf:10");
    assertThat(shown(limits, "RequestReadTimeout body")).isEqualTo("7 s by httpd.conf:11");
    assertThat(shown(limits, "RequestReadTimeout handshake")).isEqualTo("none by default");
    assertThat(shown(limits, "LimitRequestBody")).isEqualTo("1 MiB by /srv/www/.htaccess:1");
  }

  @Test
  void zeroMeansTimeoutForScripts() {
    RequestLimits limits = limits(MODULES + "CGIDScriptTimeout 0\n", "", "");
    assertThat(shown(limits, "CGIDScriptTimeout")).isEqualTo("60 s by Timeout, default");
  }

  @Test
  void singleBackendsHaveTheirOwn() {
    RequestLimits limits =
        limits(
            MODULES
                + "ProxyPass /app http://127.0.0.1:8080/ timeout=7\n"
                + "<Proxy \"unix:/run/php.sock|fcgi://php\">\nProxySet timeout=90\n</Proxy>\n",
            "",
            "");
    assertThat(limits.all())
        .filteredOn(limit -> limit.title().endsWith("timeout="))
        .extracting(limit -> limit.title() + limit.value() + " of " + limit.bounds())
        .containsExactlyInAnyOrder(
            "ProxyPass timeout=7 s of each pause of http://127.0.0.1:8080/",
            "ProxySet timeout=90 s of each pause of unix:/run/php.sock|fcgi://php");
  }

  @Test
  void settingsOfPhp() {
    String module = "LoadModule php_module modules/libphp.so\n";
    String lines = "php_value post_max_size 16M\nphp_value memory_limit 64M\n";
    String ini = "post_max_size = 32M\n";
    RequestLimits inside = limits(MODULES + module, lines, ini);
    assertThat(shown(inside, "post_max_size"))
        .as("PHP inside of httpd reads no .user.ini")
        .isEqualTo("16 MiB by /srv/www/.htaccess:1");
    RequestLimits outside = limits(MODULES, "", ini + "; more\nmax_execution_time=120\n");
    assertThat(shown(outside, "post_max_size")).isEqualTo("32 MiB by /srv/www/.user.ini:1");
    assertThat(shown(outside, "max_execution_time")).isEqualTo("120 s by /srv/www/.user.ini:3");
    RequestLimits admin =
        limits(MODULES + module + "php_admin_value post_max_size 1M\n", lines, "");
    assertThat(shown(admin, "post_max_size")).isEqualTo("1 MiB by httpd.conf:10");
  }

  @Test
  void theSmallestEndsFirst() {
    RequestLimits limits = limits(MODULES + "RequestReadTimeout body=90\n", "", "");
    assertThat(first(limits, Way.BODY)).isEqualTo("Timeout");
    assertThat(first(limits, Way.HEADER)).isEqualTo("RequestReadTimeout header");
    assertThat(first(limits, Way.CGI)).isEqualTo("CGIDScriptTimeout");
    assertThat(first(limits, Way.UPLOAD)).isEqualTo("LimitRequestBody");
    assertThat(first(limits, Way.PHP_UPLOAD)).isEqualTo("post_max_size");
    assertThat(first(limits, Way.FCGID)).isEqualTo("-");
    RequestLimits open = limits(MODULES + "LimitRequestBody 0\n", "", "post_max_size=0\n");
    assertThat(first(open, Way.PHP_UPLOAD)).isEqualTo("-");
  }

  private static String first(RequestLimits limits, Way way) {
    return limits.first(way).map(Limit::title).orElse("-");
  }

  private static String status(RequestLimits limits, String title) {
    return limits.find(title).orElseThrow().entry().status();
  }

  private static String shown(RequestLimits limits, String title) {
    Limit limit = limits.find(title).orElseThrow();
    return limit.value() + " by " + limit.origin();
  }

  /** The limits of a directory with these files. */
  static RequestLimits limits(String server, String htaccess, String ini) {
    ServerConfig config =
        ServerReader.config("s", source("httpd.conf", server), IncludeSource.NONE);
    DirectoryWalk walk =
        new DirectoryWalk(
            config,
            directory ->
                Optional.of(
                    Resolver.resolve(
                        ConfigParser.parse(
                            source(
                                directory + "/.htaccess",
                                directory.equals("/srv/www") ? htaccess : "")),
                        Context.HTACCESS,
                        config.server(),
                        Overrides.ALL)));
    return RequestLimits.of(
        config, walk.at("/srv/www"), PhpIniFile.read(source("/srv/www/.user.ini", ini)));
  }

  private static SourceFile source(String name, String text) {
    return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
