package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.htlint.catalog.LimitEntries;
import dev.htlint.catalog.LimitEntry;
import dev.htlint.catalog.Version;
import dev.htlint.verify.LoopbackRequests;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code htlint limits} says of each limit that can be tried here, put to a real httpd. */
class LimitsOracleTest {
  private static final String LIMITS =
      """
      LogLevel info
      Timeout 30
      RequestReadTimeout header=1 body=1
      LimitRequestLine 100
      LimitRequestFields 5
      LimitRequestFieldSize 60
      AddHandler cgi-script .cgi
      AddType text/html .html
      """;

  private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
  private static final String SLOW = "#!/bin/sh\nexec sleep 20\n";
  private static final String DEAD = "#!/bin/sh\nexit 1\n";
  private static final String BUSY = "#!/bin/sh\nwhile :; do :; done\n";

  @ParameterizedTest
  @ValueSource(strings = {"cgi", "cgid"})
  void endOfRequestsToScripts(String module) throws IOException {
    boolean daemon = module.equals("cgid");
    String own = daemon ? "CGIDScriptTimeout" : "CGIScriptTimeout";
    String more = own + " 1s\n" + (daemon ? "ScriptSock %1$s/sock\n" : "");
    try (ServingHttpd httpd = serve(List.of("reqtimeout", "mime", module), more)) {
      httpd.put("s", "LimitRequestBody 10\n");
      httpd.file("s/slow.cgi", 0755, SLOW);
      expect(httpd, get("/s/slow.cgi"), own);
      httpd.file("s/read.cgi", 0755, "#!/bin/sh\nexec cat >&2\n");
      expect(httpd, post("/s/read.cgi", 20, "x".repeat(20)), "LimitRequestBody");
      expect(httpd, post("/s/read.cgi", 9, "x"), "RequestReadTimeout body");
      httpd.put("memory", "RLimitMEM 200000\n");
      httpd.file("memory/m.cgi", 0755, "#!/bin/sh\necho 'Content-Type: text/plain'\necho\n");
      expect(httpd, get("/memory/m.cgi"), "RLimitMEM");
    }
  }

  @Test
  void processorTimeOfScripts() throws IOException {
    String more = "CGIDScriptTimeout 25s\nScriptSock %1$s/sock\n";
    try (ServingHttpd httpd = serve(List.of("reqtimeout", "mime", "cgid"), more)) {
      httpd.put("cpu", "RLimitCPU 1 1\n");
      httpd.file("cpu/busy.cgi", 0755, BUSY);
      expect(httpd, get("/cpu/busy.cgi"), "RLimitCPU");
    }
  }

  @Test
  void endOfRequestsToModFcgid() throws IOException {
    assumeTrue(
        Oracle.installation().module("mod_fcgid.so").isPresent(), "mod_fcgid is not installed");
    String more =
        """
        AddHandler fcgid-script .fcgi
        FcgidIPCDir %1$s/fcgid
        FcgidProcessTableFile %1$s/fcgid/table
        FcgidBusyScanInterval 1
        FcgidMaxRequestLen 10
        """;
    for (String title : List.of("FcgidIOTimeout", "FcgidBusyTimeout")) {
      try (ServingHttpd httpd =
          serve(List.of("reqtimeout", "mime", "fcgid"), more + title + " 1\n")) {
        httpd.file("slow.fcgi", 0755, SLOW);
        expect(httpd, get("/slow.fcgi"), title);
        expect(httpd, post("/slow.fcgi", 20, "x".repeat(20)), "FcgidMaxRequestLen");
      }
    }
  }

  @Test
  void endOfRequestsThemselves() throws IOException {
    try (ServingHttpd httpd = serve(List.of("reqtimeout", "mime", "dir"), "")) {
      expect(httpd, "GET / HTTP/1.1\r\nHost", "RequestReadTimeout header");
      expect(httpd, get("/" + "a".repeat(200)), "LimitRequestLine");
      expect(httpd, "GET /" + HEAD + "X: " + "a".repeat(100) + "\r\n\r\n", "LimitRequestFieldsize");
      expect(httpd, "GET /" + HEAD + "A: 1\r\n".repeat(5) + "\r\n", "LimitRequestFields");
    }
  }

  /** What counts before httpd knows the host is that of the first one at the address. */
  @Test
  void virtualHosts() throws IOException {
    String hosts =
        """
        <VirtualHost *>
          ServerName first
          LimitRequestLine 200
          LimitRequestFieldSize 90
        </VirtualHost>
        <VirtualHost *>
          ServerName localhost
          LimitRequestLine 50
          LimitRequestFieldSize 40
          <Location "/">
            LimitRequestBody 5
          </Location>
        </VirtualHost>
        """;
    try (ServingHttpd httpd = serve(List.of("reqtimeout", "mime", "dir"), hosts)) {
      assertThat(answer(httpd, get("/" + "a".repeat(150)))).contains(" 404 ");
      expect(httpd, get("/" + "a".repeat(250)), "LimitRequestLine");
      String field = "X: " + "a".repeat(70) + "\r\n\r\n";
      assertThat(answer(httpd, "GET /" + HEAD + field)).doesNotContain(" 400 ");
      httpd.put("s", "");
      assertThat(answer(httpd, post("/s/file.txt", 20, "x".repeat(20)))).contains(" 413 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "fcgi", "scgi", "ajp"})
  void endOfRequestsToBackends(String scheme) throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 9, LoopbackRequests.address());
        ServingHttpd httpd =
            serve(
                List.of("reqtimeout", "mime", "proxy", "proxy_" + scheme),
                "ProxyTimeout 1\nProxyPass /app %s://127.0.0.1:%d/\n"
                    .formatted(scheme, silent.getLocalPort()))) {
      expect(httpd, get("/app/x"), "ProxyTimeout " + scheme);
    }
  }

  @Test
  void errorsAndRedirectsThatBrowsersKeep() throws IOException {
    List<String> modules = List.of("reqtimeout", "mime", "cgid", "headers", "expires", "alias");
    try (ServingHttpd httpd = serve(modules, "ScriptSock %1$s/sock\n")) {
      httpd.put("always", "Header always set Cache-Control max-age=900\n");
      httpd.file("always/dead.cgi", 0755, DEAD);
      assertThat(answer(httpd, get("/always/dead.cgi"))).contains(" 500 ", "max-age=900");
      assertThat(answer(httpd, get("/always/missing"))).contains(" 404 ", "max-age=900");
      httpd.put("good", "Header set Cache-Control max-age=900\n");
      httpd.file("good/dead.cgi", 0755, DEAD);
      assertThat(answer(httpd, get("/good/dead.cgi"))).contains(" 500 ").doesNotContain("max-age");
      String condition = "\"expr=%{REQUEST_STATUS} < 400\"\n";
      httpd.put("status", "Header always set Cache-Control max-age=900 " + condition);
      httpd.file("status/dead.cgi", 0755, DEAD);
      assertThat(answer(httpd, get("/status/dead.cgi")))
          .contains(" 500 ")
          .doesNotContain("max-age");
      assertThat(answer(httpd, get("/status/file.txt"))).contains(" 200 ", "max-age=900");
      httpd.put("broken", "Header always set Cache-Control max-age=900\nFoo\n");
      assertThat(answer(httpd, get("/broken/"))).contains(" 500 ").doesNotContain("max-age");
      String life = "ExpiresActive On\nExpiresDefault A900\n";
      httpd.put("life", life + "Redirect 302 /life/old /new\n");
      assertThat(answer(httpd, get("/life/old"))).contains(" 302 ", "max-age=900");
      assertThat(answer(httpd, get("/life/missing"))).contains(" 404 ").doesNotContain("max-age");
      httpd.put("html", life + "ExpiresByType text/html A0\nRedirect 302 /html/old /new\n");
      assertThat(answer(httpd, get("/html/old"))).contains(" 302 ", "max-age=0");
    }
  }

  @Test
  void scriptsOfAHandlerThatNobodyHas() throws IOException {
    String php = "<?php $password = 'secret';";
    String server = "<Files served.php>\nSetHandler cgi-script\n</Files>\n";
    try (ServingHttpd httpd = serve(List.of("reqtimeout", "mime"), server)) {
      for (String line :
          List.of(
              "AddHandler application/x-httpd-ea-php74 .php",
              "SetHandler \"proxy:unix:/run/php.sock|fcgi://localhost\"",
              "AddHandler cgi-script .php")) {
        httpd.put("php", line + "\n");
        httpd.file("php/index.php", 0755, php);
        assertThat(answer(httpd, get("/php/index.php"))).as(line).contains(" 200 ", "secret");
      }
      assertThat(httpd.log()).doesNotContain("handler");
    }
  }

  private static ServingHttpd serve(List<String> modules, String more) throws IOException {
    return new ServingHttpd(
        Oracle.installation(),
        ServingHttpd.modules(modules.toArray(String[]::new)),
        "Require all granted\nOptions +ExecCGI",
        LIMITS + more);
  }

  private static String get(String path) {
    return "GET " + path + HEAD + "\r\n";
  }

  private static String post(String path, int length, String body) {
    return "POST " + path + HEAD + "Content-Length: " + length + "\r\n\r\n" + body;
  }

  /** The request ends, and is logged, as the catalogue says of the limit. */
  private static void expect(ServingHttpd httpd, String request, String title) throws IOException {
    LimitEntry entry =
        LimitEntries.in(Version.NEWEST).stream()
            .filter(one -> one.title().equals(title))
            .findFirst()
            .orElseThrow();
    httpd.log();
    assertThat(answer(httpd, request)).as(title).startsWith("HTTP/1.1 " + entry.status() + " ");
    assertThat(httpd.log()).as(title).contains(entry.log());
  }

  private static String answer(ServingHttpd httpd, String request) throws IOException {
    return httpd.send(request, "127.0.0.1");
  }
}
