package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.htlint.catalog.LimitEntries;
import dev.htlint.catalog.LimitEntry;
import dev.htlint.catalog.Version;
import dev.htlint.oracle.ServingHttpd.Answer;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rules and limits say of PHP, put to mod_php and to PHP-FPM; skipped where there is none. */
class PhpOracleTest {
  private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
  private static final String BROKEN = "<?php nobody_wrote_this();";

  @Test
  void insideOfHttpd() throws IOException {
    Installation installation = Oracle.installation();
    Optional<Path> module = first(installation.modules(), "libphp*.so");
    assumeTrue(module.isPresent(), "mod_php is not installed (libapache2-mod-php)");
    String php =
        """
        LoadModule php_module %s
        PHPIniDir %%1$s
        php_value html_errors 0
        <FilesMatch "\\.php$">
          SetHandler application/x-httpd-php
        </FilesMatch>
        php_flag display_errors off
        php_flag log_errors on
        """;
    try (ServingHttpd httpd =
        new ServingHttpd(
            installation,
            List.of("mpm_prefork", "authz_core", "setenvif", "mime"),
            "Require all granted",
            php.formatted(module.get())
                + "php_flag display_errors off\nphp_flag log_errors on\n")) {
      page(httpd, "shown", "php_flag display_errors On\n", BROKEN);
      Answer shown = httpd.get("/shown/a.php", List.of());
      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.body()).contains("Uncaught Error", httpd.root().toString());
      page(httpd, "kept", "php_flag display_errors Off\n", BROKEN);
      Answer kept = httpd.get("/kept/a.php", List.of());
      assertThat(kept.status()).isEqualTo(500);
      assertThat(kept.body()).doesNotContain("Uncaught Error");

      page(httpd, "before", "php_value auto_prepend_file /none/x.php\n", "<?php echo 'page';");
      assertThat(httpd.get("/before/a.php", List.of()).status()).isEqualTo(500);
      assertThat(httpd.log()).contains("PHP Fatal error:  Failed opening required '/none/x.php'");

      page(httpd, "memory", "php_value memory_limit 4M\n", "<?php str_repeat('x', 9000000);");
      expect(httpd, "GET /memory/a.php" + HEAD + "\r\n", "memory_limit");
      page(httpd, "time", "php_value max_execution_time 1\n", "<?php while (1);");
      expect(httpd, "GET /time/a.php" + HEAD + "\r\n", "max_execution_time");
      page(httpd, "post", "php_value post_max_size 10\n", "<?php echo count($_POST);");
      expect(
          httpd,
          "POST /post/a.php"
              + HEAD
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\na="
              + "x".repeat(18),
          "post_max_size");
    }
  }

  /** Uploads go into files: they may be larger than the memory of the script. */
  @Test
  void postsNeedNoMemory() throws IOException {
    Installation installation = Oracle.installation();
    Optional<Path> module = first(installation.modules(), "libphp*.so");
    assumeTrue(module.isPresent(), "mod_php is not installed (libapache2-mod-php)");
    String lines = "php_value post_max_size 64M\nphp_value upload_max_filesize 64M\n";
    try (ServingHttpd httpd =
        new ServingHttpd(
            installation,
            List.of("mpm_prefork", "authz_core", "setenvif", "mime"),
            "Require all granted",
            "LoadModule php_module "
                + module.get()
                + "\nPHPIniDir %1$s\nAddHandler application/x-httpd-php .php\n")) {
      page(httpd, "up", lines + "php_value memory_limit 2M\n", "<?php echo $_FILES['f']['size'];");
      String body =
          "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
              + "x".repeat(9_000_000)
              + "\r\n--b--\r\n";
      String answer =
          httpd.send(
              "POST /up/a.php"
                  + HEAD
                  + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body,
              "127.0.0.1");
      assertThat(answer).contains(" 200 ", "9000000");
    }
  }

  @Test
  void inPoolsOfItsOwn() throws IOException, InterruptedException {
    Installation installation = Oracle.installation();
    Optional<Path> fpm = first(Path.of("/usr/sbin"), "php-fpm*");
    assumeTrue(fpm.isPresent() && Httpd.isRoot(), "PHP-FPM is not installed (php-fpm)");
    Path folder = Files.createTempDirectory("htlint-fpm-");
    Files.setAttribute(folder, "unix:mode", 0755);
    Files.writeString(
        folder.resolve("fpm.conf"),
        """
        [global]
        error_log = %1$s/log
        [www]
        user = www-data
        listen = %1$s/socket
        listen.owner = www-data
        pm = static
        pm.max_children = 1
        request_terminate_timeout = 1s
        php_admin_value[memory_limit] = 16M
        """
            .formatted(folder));
    Process process =
        new ProcessBuilder(
                fpm.get().toString(), "-n", "-F", "-y", folder.resolve("fpm.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    try (ServingHttpd httpd =
        new ServingHttpd(
            installation,
            ServingHttpd.modules("proxy", "proxy_fcgi"),
            "Require all granted",
            "<FilesMatch \"\\.php$\">\nSetHandler \"proxy:unix:%s/socket|fcgi://localhost\"\n"
                    .formatted(folder)
                + "</FilesMatch>\n")) {
      while (!Files.exists(folder.resolve("socket")) && process.isAlive()) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      httpd.file("p/.user.ini", 0644, "memory_limit = 99M\n");
      httpd.file("p/limit.php", 0644, "<?php echo ini_get('memory_limit');");
      assertThat(httpd.get("/p/limit.php", List.of()).body()).contains("16M");
      httpd.file("p/slow.php", 0644, "<?php while (1) { usleep(1000); }");
      expect(httpd, "GET /p/slow.php" + HEAD + "\r\n", "request_terminate_timeout");
    } finally {
      process.destroy();
      process.waitFor(10, TimeUnit.SECONDS);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static void page(ServingHttpd httpd, String name, String htaccess, String program)
      throws IOException {
    httpd.put(name, htaccess);
    httpd.file(name + "/a.php", 0644, program);
    httpd.log();
  }

  private static void expect(ServingHttpd httpd, String request, String title) throws IOException {
    LimitEntry entry =
        LimitEntries.in(Version.NEWEST).stream()
            .filter(one -> one.title().equals(title))
            .findFirst()
            .orElseThrow();
    httpd.log();
    assertThat(httpd.send(request, "127.0.0.1"))
        .as(title)
        .matches("(?s)HTTP/1\\.[01] " + entry.status() + " .*");
    assertThat(httpd.log()).as(title).contains(entry.log());
  }

  private static Optional<Path> first(Path folder, String pattern) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> matcher.matches(file.getFileName())).sorted().findFirst();
    }
  }
}
