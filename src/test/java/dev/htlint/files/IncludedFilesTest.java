package dev.htlint.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncludedFilesTest {
  private final FileSystem system = Jimfs.newFileSystem(Configuration.unix());
  private final Path home = system.getPath("/etc/apache2");
  private final IncludedFiles included = new IncludedFiles(home);

  @BeforeEach
  void write() throws IOException {
    for (String name :
        List.of(
            "ports.conf",
            "sites/b.conf",
            "sites/a.conf",
            "sites/.hidden.conf",
            "sites/a.txt",
            "mods/x/1.conf",
            "mods/y/2.conf",
            "mods/y/deep/3.conf")) {
      Path file = home.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
    Files.createDirectories(system.getPath("/opt/httpd"));
    Files.writeString(system.getPath("/opt/httpd/ports.conf"), "other");
  }

  @AfterEach
  void close() throws IOException {
    system.close();
  }

  private List<String> texts(String pattern, String serverRoot) {
    return included.include(pattern, true, serverRoot).files().stream()
        .map(file -> file.latin1(0, file.length()))
        .toList();
  }

  @Test
  void nothingIsReadFromOutsideOfTheBounds() throws IOException {
    Files.createSymbolicLink(
        home.resolve("sites/out.conf"), system.getPath("/opt/httpd/ports.conf"));
    included.stayIn(home);
    assertThat(texts("sites/*.conf", "")).containsExactly("sites/a.conf", "sites/b.conf");
    assertThat(texts("/opt/httpd/ports.conf", "")).isEmpty();
    assertThat(texts("../../opt/httpd/ports.conf", "")).isEmpty();
    assertThat(included.include("/opt/httpd/*.conf", false, "").refusal()).isEmpty();
    assertThat(included.missing()).containsExactly("/opt/httpd/*.conf");
  }

  @Test
  void namesCountFromServerRootOrFromHome() {
    assertThat(texts("ports.conf", "")).containsExactly("ports.conf");
    assertThat(texts("ports.conf", "/opt/httpd")).containsExactly("other");
    assertThat(texts("ports.conf", "/not/here")).containsExactly("ports.conf");
    assertThat(texts("/etc/apache2/ports.conf", "/opt/httpd")).containsExactly("ports.conf");
    assertThat(texts("ports.conf", "../../opt/httpd")).containsExactly("other");
  }

  @Test
  void wildcardsMatchInOrderAndHideDotFiles() {
    assertThat(texts("sites/*.conf", "")).containsExactly("sites/a.conf", "sites/b.conf");
    assertThat(texts("sites/?.conf", "")).containsExactly("sites/a.conf", "sites/b.conf");
    assertThat(texts("sites/[b-z].conf", "")).containsExactly("sites/b.conf");
    assertThat(texts("sites/.*.conf", "")).containsExactly("sites/.hidden.conf");
    assertThat(texts("mods/*/*.conf", "")).containsExactly("mods/x/1.conf", "mods/y/2.conf");
    assertThat(texts("mods/*/deep/*.conf", "")).containsExactly("mods/y/deep/3.conf");
  }

  @Test
  void folderStandsForAllBelowIt() {
    assertThat(texts("mods", ""))
        .containsExactly("mods/x/1.conf", "mods/y/2.conf", "mods/y/deep/3.conf");
  }

  @Test
  void whatIsNotThereIsNothing() {
    assertThat(texts("missing.conf", "")).isEmpty();
    assertThat(texts("missing/*.conf", "")).isEmpty();
    assertThat(texts("ports.conf/*.conf", "")).isEmpty();
    assertThat(texts("a\0b", "")).isEmpty();
    assertThat(texts("sites/[", "")).isEmpty();
  }

  @Test
  void filesGoByTheirPath() {
    assertThat(included.include("ports.conf", true, "").files())
        .extracting(SourceFile::path)
        .containsExactly("/etc/apache2/ports.conf");
  }
}
