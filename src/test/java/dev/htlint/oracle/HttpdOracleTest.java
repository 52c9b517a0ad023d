package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation.Outcome;
import dev.htlint.verify.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the other oracle tests count on. */
class HttpdOracleTest {
  @Test
  void tellsTheVerdictAndOutlivesACrash() throws IOException {
    try (Httpd httpd = start()) {
      assertThat(ask(httpd, "Options +Indexes\n")).isEmpty();
      assertThat(ask(httpd, "<Files x>\n")).contains(".htaccess:1: <Files> was not closed.");
      // an expression that ends in a backslash ends the child
      assertThat(ask(httpd, "AuthName \"a\\\\\"\n")).contains(Httpd.BROKEN);
      assertThat(ask(httpd, "Options +Indexes\n")).isEmpty();
    }
  }

  @Test
  void keepsDirectoriesApart() throws IOException {
    try (Httpd httpd = start()) {
      byte[] file = "Options +Indexes\n".getBytes(StandardCharsets.UTF_8);
      assertThat(httpd.ask("/fileinfo", file)).contains("Options not allowed here");
      assertThat(httpd.ask("/options", file)).isEmpty();
      assertThat(httpd.ask("/none", "Foo\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
  }

  @Test
  void testsServerConfigurations() throws IOException {
    try (Httpd httpd = start()) {
      Outcome good = httpd.configtest("Listen 127.0.0.1:8080\nRewriteEngine On\n");
      assertThat(good.output()).contains("Syntax OK");
      assertThat(good.exitCode()).isZero();
      Outcome bad = httpd.configtest("Listen 127.0.0.1:8080\nFoo\n");
      assertThat(bad.output()).contains("AH00526", "line 2", "Invalid command 'Foo'");
      assertThat(bad.exitCode()).isNotZero();
    }
  }

  @Test
  void findsEveryRefusedLine() throws IOException {
    String file = "Foo\n<Files x>\nBar\n</Files>\nOptions +Indexes\n<If \"true\">\nBaz\n";
    try (Httpd httpd = start()) {
      assertThat(httpd.refusals("/", file.getBytes(StandardCharsets.UTF_8)))
          .extracting(Refused::line)
          .containsExactly(1, 3, 7, 6);
    }
  }

  private static Httpd start() throws IOException {
    String description = Files.readString(Path.of("testdata/oracle/server.conf"));
    return Httpd.start(Oracle.installation(), new Description(description));
  }

  private static Optional<String> ask(Httpd httpd, String file) throws IOException {
    return httpd.ask(file.getBytes(StandardCharsets.UTF_8));
  }
}
