package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of a site that are no configuration: found, left out, told of and fixed like others. */
final class SiteTest {
  private final FileSystem files =
      Jimfs.newFileSystem(
          Configuration.unix().toBuilder()
              .setAttributeViews("basic", "owner", "posix", "unix")
              .setWorkingDirectory("/work/site")
              .build());
  private final Path base = files.getPath("/work/site");

  @BeforeEach
  void makeASite() throws IOException {
    Files.createDirectories(base);
    write(".htaccess", "AddHandler cgi-script .cgi\n", "rw-r--r--");
    write("a.cgi", "#!/bin/sh\r\necho\r\n", "rwxr-xr-x");
    write("b.cgi", "#!/bin/sh\necho\n", "rw-r--r--");
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  private void write(String name, String text, String mode) throws IOException {
    Path file = base.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private String found(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "--format";
    all[1] = "concise";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Run.in(base, all).out();
  }

  /** A checkout stands for the DocumentRoot, but nobody says that it is what is served. */
  @Test
  void aCheckoutIsLeftAloneUnlessItIsSaidToBeServed() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n", "rw-r--r--");
    write(".env", "PASSWORD=secret\n", "rw-r--r--");
    Files.createDirectories(files.getPath("/etc"));
    Files.writeString(files.getPath("/etc/httpd.conf"), SERVING);
    assertThat(found("--server", "/etc/httpd.conf", ".")).doesNotContain("exposed-files");
    assertThat(found("--server", "debian-12", "--at", "/var/www/html", "."))
        .doesNotContain("exposed-files");
    assertThat(found("--server", "/etc/httpd.conf", "--at", "/srv/www", "."))
        .contains(".:1:1: warning[exposed-files] everybody can fetch .git/HEAD")
        .contains(".env:1:1: warning[exposed-files]");
    assertThat(found("--server", "/etc/httpd.conf", "--at", "/srv", "."))
        .doesNotContain("exposed-files");
  }

  private static final String SERVING =
      """
      LoadModule authz_core_module modules/mod_authz_core.so
      DocumentRoot /srv/www
      <Directory "/srv/www">
        AllowOverride None
        Require all granted
      </Directory>
      """;

  @Test
  void scriptsAreJudgedByTheirModesAndFirstLines() {
    assertThat(found("."))
        .contains("a.cgi:1:1: error[broken-interpreter-line]")
        .contains("b.cgi:1:1: error[script-not-executable]");
  }

  @Test
  void whatIsExcludedIsLeftOut() {
    assertThat(found("--exclude", "*.cgi", ".")).doesNotContain(".cgi");
  }

  @Test
  void settingsKeepFindingsBack() throws IOException {
    write(".htlint.conf", "<Files b.cgi>\n  Ignore script-not-executable\n</Files>\n", "rw-r--r--");
    assertThat(found(".")).contains("a.cgi").doesNotContain("b.cgi");
  }

  @Test
  void theFirstLineIsFixedAndNothingElse() throws IOException {
    Run run = Run.in(base, "--fix", "--no-backup", ".");
    assertThat(run.err()).contains("fixed 1 finding in 1 file");
    assertThat(Files.readString(base.resolve("a.cgi"))).isEqualTo("#!/bin/sh\necho\r\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(base.resolve("a.cgi"))))
        .isEqualTo("rwxr-xr-x");
    assertThat(found(".")).doesNotContain("a.cgi");
  }

  @Test
  void theUserOfTheServersConfigurationReadsTheFiles() throws IOException {
    write(
        "etc/httpd.conf",
        "LoadModule unixd_module m/mod_unixd.so\nUser web\nDocumentRoot /www\n",
        "rw-r--r--");
    write("etc/passwd", "web:x:777777:777777::/:\n", "rw-r--r--");
    write("www/shut.html", "", "rw-------");
    write("www/open.html", "", "rw----r--");
    Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(
        base.resolve("www"), PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(found("--root", ".", "--server", "etc/httpd.conf", "www"))
        .contains("www/shut.html:1:1: warning[unreadable-file] web may not read it")
        .doesNotContain("open.html");
  }

  @Test
  void hostsThatShareAFolderMustAgree() throws IOException {
    String host =
        """
        <VirtualHost *:%s>
          ServerName %s
          DocumentRoot /www
          <Directory /www>
            Options %s
          </Directory>
        </VirtualHost>
        """;
    String server =
        """
        LoadModule mime_module m/mod_mime.so
        LoadModule cgi_module m/mod_cgi.so
        <Directory /www>
          AllowOverride All
        </Directory>
        """;
    write("www/.htaccess", "AddHandler cgi-script .cgi\n", "rw-r--r--");
    write("www/a.cgi", "#!/bin/sh\n", "rwxr-xr-x");
    String none = host.formatted("80", "a.example", "None");
    String[] call = {"--root", ".", "--server", "httpd.conf", "www"};
    write("httpd.conf", server + none + host.formatted("443", "b.example", "ExecCGI"), "rw-r--r--");
    assertThat(found(call)).doesNotContain("[script-without-execcgi]");
    String[] chosen = {"--host", "a.example", "--root", ".", "--server", "httpd.conf", "www"};
    assertThat(found(chosen)).contains("a.cgi:1:1: error[script-without-execcgi]");
    write("httpd.conf", server + none + host.formatted("443", "b.example", "None"), "rw-r--r--");
    assertThat(found(call)).contains("a.cgi:1:1: error[script-without-execcgi]");
  }

  @Test
  void aMissingModuleIsToldOnce() throws IOException {
    write(
        "httpd.conf",
        """
        LoadModule mime_module m/mod_mime.so
        DocumentRoot /www
        <Directory /www>
          AllowOverride All
        </Directory>
        """,
        "rw-r--r--");
    write("www/.htaccess", "AddHandler cgi-script .cgi\n", "rw-r--r--");
    write("www/a.cgi", "#!/bin/sh\n", "rwxr-xr-x");
    assertThat(found("--root", ".", "--server", "httpd.conf", "www"))
        .contains("[handler-not-provided]")
        .doesNotContain("[script-source-exposed]");
  }

  @Test
  void aLinkInACircleEndsNothing() throws IOException {
    Files.createDirectories(base.resolve("c"));
    Files.createSymbolicLink(base.resolve("c/.htaccess"), files.getPath(".htaccess"));
    Run run = Run.in(base, "--format", "concise", ".");
    assertThat(run.out()).contains("c/.htaccess:1:1: error[unreadable-htaccess]");
    assertThat(run.code()).isEqualTo(1);
  }
}
