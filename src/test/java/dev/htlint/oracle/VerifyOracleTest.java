package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code htlint verify} with the httpd of this machine. */
class VerifyOracleTest {
  @TempDir Path site;

  @BeforeAll
  static void find() {
    Oracle.installation();
  }

  @Test
  void agreesOnAProjectAndLeavesNoProcess() {
    Command run = verify("testdata/projects/shop");
    assertThat(run.out())
        .startsWith(
            """
            testdata/projects/shop/public/.htaccess: agrees: refused at line 2
            testdata/projects/shop/public/downloads/.htaccess: agrees: refused at line 1
            testdata/projects/shop/public/ok.htaccess: agrees: accepted

            3 files: 3 agree, 0 differ, 0 not compared; httpd\
            """);
    assertThat(run.code()).isZero();
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void theServerIsTheDescribedOne() throws IOException {
    write(".htaccess", "Options +Indexes\n");
    write("sub/.htaccess", "Header set X y\n");
    assertThat(in("--allow-override", "FileInfo").out())
        .contains(
            "\n.htaccess: agrees: refused at line 1\nsub/.htaccess: agrees: accepted\n".strip());
    assertThat(in("--server", "debian-12", "--allow-override", "All").out())
        .contains(".htaccess: agrees: accepted\nsub/.htaccess: agrees: refused at line 1\n");
  }

  @Test
  void whatTheHttpdHereCannotTellIsNotCompared() throws IOException {
    write(".htaccess", "php_value x y\n");
    write("site.vhost", "LoadModule own_module /srv/own.so\nFoo\n");
    Command run = in();
    assertThat(run.out())
        .contains(
            ".htaccess: not compared: needs mod_php",
            "site.vhost: not compared: httpd is not given LoadModule (line 1)",
            "0 agree, 0 differ, 2 not compared");
    assertThat(run.code()).isZero();
  }

  @Test
  void serverFilesAreAskedAboutToo() throws IOException {
    write("site.vhost", "<VirtualHost *:80>\n  RewriteEngine \\\n  Maybe\n</VirtualHost>\n");
    write("good.vhost", "<VirtualHost *:80>\n  ServerName example.com\n</VirtualHost>\n");
    assertThat(in().out())
        .contains("good.vhost: agrees: accepted\nsite.vhost: agrees: refused at line 2\n");
  }

  @Test
  void nothingOfASiteIsRun() throws IOException {
    Path ran = site.resolve("ran");
    write(
        "site.vhost",
        "CustomLog \"|/bin/touch " + ran + "\" common\nErrorLog \"|/bin/touch " + ran + "\"\n");
    write(".htaccess", "ErrorDocument 403 /run\nRewriteEngine On\nRewriteRule ^ /run [R=302]\n");
    assertThat(in().out()).contains("2 agree");
    assertThat(ran).doesNotExist();
  }

  private void write(String name, String text) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Command in(String... options) {
    return Command.in(
        site,
        new byte[0],
        Stream.concat(Stream.of("verify", "--no-settings"), Stream.of(options))
            .toArray(String[]::new));
  }

  private static Command verify(String... arguments) {
    return Command.run(
        new byte[0],
        Stream.concat(Stream.of("verify"), Stream.of(arguments)).toArray(String[]::new));
  }
}
