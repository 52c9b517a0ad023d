package dev.htlint.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.htlint.resolve.Context;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileFinderTest {
  private static final String SECTION = "# a site\n<VirtualHost *:80>\n</VirtualHost>\n";

  private FileSystem system;
  private Path base;

  @BeforeEach
  void makeFolder() throws IOException {
    system = Jimfs.newFileSystem(Configuration.unix());
    base = Files.createDirectories(system.getPath("/work"));
  }

  @ParameterizedTest
  @CsvSource({
    ".htaccess, HTACCESS",
    "deep/er/.htaccess, HTACCESS",
    "old.htaccess, HTACCESS",
    "htaccess.txt, HTACCESS",
    "httpd.conf, SERVER",
    "apache2.conf, SERVER",
    "site.vhost, SERVER",
    "sites-enabled/a.conf, SERVER",
    "sites-available/more/a.conf, SERVER",
    "conf-enabled/a.conf, SERVER",
    "mods-enabled/a.conf, SERVER",
    "conf.d/a.conf, SERVER",
    "vhosts/a.conf, SERVER",
    "vhosts.d/a.conf, SERVER",
  })
  void findsByName(String path, Context context) throws IOException {
    write(path, "");
    assertThat(walk(".").found())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.path()).hasToString(path);
              assertThat(found.file()).exists();
              assertThat(found.context()).isEqualTo(context);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "a.conf",
    "conf/a.conf",
    "sites-enabled/a.txt",
    "sites-enabled/a.conf.dpkg-old",
    "htaccess",
    ".htaccess.bak",
    ".git/.htaccess",
    "deep/.svn/.htaccess",
    ".hg/.htaccess",
    "CVS/.htaccess",
  })
  void leavesOthers(String path) throws IOException {
    write(path, "");
    assertThat(found(walk("."))).isEmpty();
  }

  @Test
  void looksIntoAConfFileForASection() throws IOException {
    write("a.conf", SECTION);
    write("nginx.conf", "server {\n  listen 80;\n}\n");
    write("comment.conf", "# <VirtualHost *:80>\n");
    assertThat(found(walk("."))).containsExactly("a.conf");
  }

  @Test
  void whatLiesAboveTheFolderSaysNothing() throws IOException {
    write("conf.d/project/a.conf", "");
    assertThat(found(walk("conf.d/project"))).isEmpty();
    assertThat(found(walk("conf.d"))).containsExactly("conf.d/project/a.conf");
  }

  @Test
  void aNamedFileIsTakenWhateverItsName() throws IOException {
    write("notes", "");
    write(".git/config.conf", "");
    FileFinder finder = new FileFinder(base);
    finder.add(system.getPath("notes"));
    finder.add(system.getPath(".git/config.conf"));
    assertThat(finder.found())
        .extracting(FileFinder.Found::context)
        .containsExactly(Context.SERVER, Context.HTACCESS);
  }

  @Test
  void aNamedFolderIsWalkedWhateverItsName() throws IOException {
    write(".git/.htaccess", "");
    assertThat(found(walk(".git"))).containsExactly(".git/.htaccess");
  }

  @Test
  void eachFileOnceInOrder() throws IOException {
    write("b/.htaccess", "");
    write("a/.htaccess", "");
    FileFinder finder = new FileFinder(base);
    finder.add(system.getPath("b/.htaccess"));
    finder.add(system.getPath("."));
    finder.add(system.getPath("./a"));
    assertThat(found(finder)).containsExactly("a/.htaccess", "b/.htaccess");
  }

  @Test
  void linksToFoldersAreNotFollowed() throws IOException {
    write("a/.htaccess", "");
    Files.createSymbolicLink(base.resolve("a/up"), base);
    Files.createSymbolicLink(base.resolve("b"), base.resolve("a"));
    FileFinder finder = walk(".");
    assertThat(found(finder)).containsExactly("a/.htaccess");
    assertThat(finder.problems()).isEmpty();
  }

  /** Who has a folder looked at does not ask for what its files lead to. */
  @Test
  void linksThatLeadOutOfTheFolderAreNotRead() throws IOException {
    write("site/shared/.htaccess", "");
    write("secret", "");
    Files.createSymbolicLink(base.resolve("site/.htaccess"), base.resolve("secret"));
    Files.createDirectories(base.resolve("site/sub"));
    Files.createSymbolicLink(
        base.resolve("site/sub/.htaccess"), base.resolve("site/shared/.htaccess"));
    FileFinder finder = walk("site");
    assertThat(found(finder)).containsExactly("site/shared/.htaccess", "site/sub/.htaccess");
    assertThat(finder.problems())
        .hasToString(
            "[site/.htaccess: a link that leads out of the folder; name it to have it read]");
    assertThat(found(walk("site/.htaccess"))).containsExactly("site/.htaccess");
  }

  @Test
  void aNamedLinkToAFolderIsFollowed() throws IOException {
    write("a/.htaccess", "");
    Files.createSymbolicLink(base.resolve("b"), base.resolve("a"));
    assertThat(found(walk("b"))).containsExactly("b/.htaccess");
  }

  @Test
  void whatIsNotThereIsAProblem() throws IOException {
    write(".htaccess", "");
    FileFinder finder = new FileFinder(base);
    finder.add(system.getPath("missing"));
    finder.add(system.getPath(".htaccess"));
    assertThat(finder.problems()).hasToString("[missing: no such file or directory]");
    assertThat(finder.problems().get(0).missing()).isTrue();
    assertThat(found(finder)).containsExactly(".htaccess");
  }

  private FileFinder walk(String path) {
    FileFinder finder = new FileFinder(base);
    finder.add(system.getPath(path));
    return finder;
  }

  private static List<String> found(FileFinder finder) {
    return finder.found().stream().map(found -> found.path().toString()).toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = base.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
