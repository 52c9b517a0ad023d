package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code htlint trace} takes for a request, and what it says of what is none. */
final class TraceRequestTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeSite() throws IOException {
    Files.writeString(
        folder.resolve(".htaccess"),
        "RewriteEngine On\nRewriteRule ^old/(.*)$ /new/$1 [R=301,L]\n");
  }

  private Run trace(String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "trace";
    System.arraycopy(words, 0, all, 1, words.length);
    return Run.in(folder, all);
  }

  @ParameterizedTest
  @CsvSource({
    "http://[::1]/old/1,http://[::1]/new/1",
    "HTTP://example.com:8080/old/1,http://example.com:8080/new/1",
    "https://me:secret@example.com/old/1,https://example.com/new/1",
    "/old/1,http://localhost/new/1",
  })
  void urlsOfAllKindsAreFollowed(String url, String location) {
    assertThat(trace(url).out()).endsWith("=> 301 to " + location + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "example.com,http://example.com/new/1",
    "example.com:8080,http://example.com:8080/new/1",
    "[::1]:8080,http://[::1]:8080/new/1",
  })
  void theHostFieldIsThatOfTheOptionOrTheHeader(String host, String location) {
    String end = "=> 301 to " + location + "\n";
    assertThat(trace("--host", host, "/old/1").out()).endsWith(end);
    assertThat(trace("--header", "host: " + host, "/old/1").out()).endsWith(end);
    assertThat(trace("--host", host, "http://other.example:81/old/1").out()).endsWith(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[::1",
        "http://",
        "http:///x",
        "http://a b/",
        "http://x:99999/",
        "http://x:0/",
        "http://x:/",
        "http://x:-1/",
        "/a\u0000",
        "/a\r\nb",
        "/a\u001b[31m",
        "ftp://x/",
        "x",
        ""
      })
  void whatIsNoUrlIsRefused(String url) {
    Run run = trace(url);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("htlint: trace: wants a URL").doesNotContain("\r", "\u001b");
  }

  @ParameterizedTest
  @CsvSource({
    "--host,a b",
    "--host,''",
    "--host,a:99999",
    "--host,[::1",
    "--header,X",
    "--header,': x'",
    "--header,'X y: z'",
    "--header,'X: a\r\nY: b'",
    "--header,'Host: a b'",
    "--cookie,'a=\nb'",
    "--method,''",
    "--method,'G ET'",
    "--remote-addr,x",
    "--remote-addr,''",
    "--env,=x",
  })
  void whatNoClientSendsIsRefused(String option, String value) {
    Run run = trace(option, value, "/old/1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("htlint: " + option + ": ");
  }

  @Test
  void aBadUrlOfATableIsToldWithItsLine() throws IOException {
    Files.writeString(folder.resolve("requests"), ".\thttp://h/\n.\thttp://[::1\n");
    Files.writeString(folder.resolve("table"), "\n/old/1 301\nhttp://[::1 200\n");
    assertThat(trace("--requests", "requests").err()).startsWith("htlint: requests:2: wants a URL");
    assertThat(trace("--expectations", "table").err()).startsWith("htlint: table:3: wants a URL");
  }

  @Test
  void tablesMayComeFromWindows() throws IOException {
    Files.writeString(folder.resolve("requests"), "\uFEFF.\thttp://h/old/1\r\n\r\n");
    Files.writeString(folder.resolve("table"), "\uFEFF/old/1 301\r\n\r\n");
    Run many = trace("--requests", "requests");
    assertThat(many.out()).startsWith("{\"url\":\"http://h/old/1\",\"status\":301,");
    assertThat(many.code()).isZero();
    assertThat(trace("--expectations", "table").out())
        .isEqualTo("1 of 1 requests are as expected\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--requests", "--expectations"})
  void tablesThatAreNoUtf8AreRefused(String option) throws IOException {
    Files.write(folder.resolve("table"), "/old/\u00e9 301\n".getBytes(StandardCharsets.ISO_8859_1));
    Run run = trace(option, "table");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("htlint: table: is not in UTF-8\n");
  }

  @Test
  void anAccessFileThatCannotBeReadIsNoFaultOfOurs() throws IOException {
    Path unreadable = Path.of("/proc/self/mem"); // for root, too
    assumeTrue(Files.exists(unreadable));
    Files.delete(folder.resolve(".htaccess"));
    Files.createSymbolicLink(folder.resolve(".htaccess"), unreadable);
    String file = "htlint: " + folder.resolve(".htaccess");
    Run run = trace("/x", "--root", "/");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).isEqualTo(file + ": Input/output error\n");
    Run without = trace("/x");
    assertThat(without.code()).isEqualTo(3);
    assertThat(without.err()).isEqualTo(file + ": a link that leads out of the folder\n");
  }
}
