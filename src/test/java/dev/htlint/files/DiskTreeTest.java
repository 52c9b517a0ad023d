package dev.htlint.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.htlint.site.FileEntry;
import dev.htlint.site.FileEntry.Kind;
import dev.htlint.site.PathWalk;
import dev.htlint.site.PathWalk.End;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as the disk has them, and how far one may see. */
final class DiskTreeTest {
  private final FileSystem memory =
      Jimfs.newFileSystem(
          Configuration.unix().toBuilder()
              .setAttributeViews("basic", "owner", "posix", "unix")
              .setWorkingDirectory("/")
              .build());
  private final Path root = memory.getPath("/server");

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectories(root.resolve("srv/www"));
    Files.createDirectories(memory.getPath("/other"));
    Files.writeString(memory.getPath("/other/secret"), "secret");
    Files.writeString(root.resolve("srv/www/page"), "0123456789");
    Files.setPosixFilePermissions(
        root.resolve("srv/www/page"), PosixFilePermissions.fromString("rwxr-x--x"));
    Files.createSymbolicLink(root.resolve("srv/www/link"), memory.getPath("page"));
    Files.createSymbolicLink(root.resolve("srv/www/absolute"), memory.getPath("/srv/www/page"));
    Files.createSymbolicLink(root.resolve("srv/www/out"), memory.getPath("../../../other"));
    Files.createSymbolicLink(root.resolve("srv/www/loop"), memory.getPath("loop"));
  }

  @AfterEach
  void close() throws IOException {
    memory.close();
  }

  private DiskTree whole() {
    return new DiskTree(root, "/");
  }

  @Test
  void tellsOwnerModeAndSize() throws IOException {
    FileEntry page = whole().entry("/srv/www/page");
    assertThat(page.kind()).isEqualTo(Kind.FILE);
    assertThat(page.mode()).isEqualTo(0751);
    assertThat(page.size()).isEqualTo(10);
    assertThat(page.owner())
        .isEqualTo(Files.getAttribute(root.resolve("srv/www/page"), "unix:uid"));
    assertThat(page.group())
        .isEqualTo(Files.getAttribute(root.resolve("srv/www/page"), "unix:gid"));
    assertThat(whole().entry("/srv/www").kind()).isEqualTo(Kind.FOLDER);
    assertThat(whole().entry("/").kind()).isEqualTo(Kind.FOLDER);
  }

  @Test
  void whereNobodyKnowsModesTheyAreUnknown() throws IOException {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Path folder = windows.getPath("C:\\site");
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("page"), "x");
      FileEntry page = new DiskTree(folder, "/").entry("/page");
      assertThat(page.isFile()).isTrue();
      assertThat(page.hasMode()).isFalse();
      assertThat(page.owner()).isEqualTo(FileEntry.UNKNOWN);
    }
  }

  @Test
  void aLinkIsToldOfAndNotFollowed() {
    FileEntry link = whole().entry("/srv/www/link");
    assertThat(link.kind()).isEqualTo(Kind.LINK);
    assertThat(link.target()).isEqualTo("page");
    assertThat(whole().head("/srv/www/link", 5)).isEmpty();
    assertThat(whole().entry("/srv/www/loop").isLink()).isTrue();
  }

  @Test
  void whatIsNotThereIsMissing() {
    assertThat(whole().entry("/srv/www/nothing").isMissing()).isTrue();
    assertThat(whole().entry("/srv/nothing/at/all").isMissing()).isTrue();
    assertThat(whole().entry("/srv/www/page/below").isMissing()).isTrue();
    assertThat(whole().names("/srv/nothing")).isEmpty();
    assertThat(whole().head("/srv/nothing", 5)).isEmpty();
  }

  @Test
  void whereALinkLeadsOutOfTheFolderNothingIsSeen() {
    assertThat(whole().entry("/srv/www/out").isLink()).isTrue();
    assertThat(whole().entry("/srv/www/out/secret")).isEqualTo(FileEntry.UNSEEN);
    assertThat(whole().head("/srv/www/out/secret", 5)).isEmpty();
    assertThat(whole().names("/srv/www/out")).isEmpty();
    assertThat(whole().file("/srv/www/out/secret")).isEmpty();
  }

  @Test
  void theRootOfTheServerIsAsHighAsALinkGoes() {
    PathWalk walk = new PathWalk(whole(), Optional.empty());
    assertThat(walk.to("/srv/www/out").path()).isEqualTo("/other");
    assertThat(walk.to("/srv/www/out/secret").end()).isEqualTo(End.DANGLING);
    assertThat(walk.to("/srv/www/absolute").path()).isEqualTo("/srv/www/page");
    assertThat(walk.to("/srv/www/absolute").isFound()).isTrue();
    assertThat(walk.to("/srv/www/loop").end()).isEqualTo(End.LOOP);
  }

  @Test
  void aFolderMayStandForAPathOnTheServer() {
    DiskTree part = new DiskTree(root.resolve("srv/www"), "/var/www/html");
    assertThat(part.entry("/var/www/html").isFolder()).isTrue();
    assertThat(part.entry("/var/www/html/page").isFile()).isTrue();
    assertThat(part.entry("/var/www/html/nothing").isMissing()).isTrue();
    assertThat(part.entry("/var/www/html2/page").isUnseen()).isTrue();
    assertThat(part.entry("/var/www").isUnseen()).isTrue();
    assertThat(part.entry("/").isUnseen()).isTrue();
    PathWalk walk = new PathWalk(part, Optional.empty());
    assertThat(walk.to("/var/www/html/absolute").end()).isEqualTo(End.UNSEEN);
  }

  @Test
  void readsNoMoreThanIsAskedFor() {
    assertThat(whole().head("/srv/www/page", 4)).isEqualTo("0123".getBytes(UTF_8));
    assertThat(whole().head("/srv/www/page", 40)).hasSize(10);
    assertThat(whole().head("/srv/www", 40)).isEmpty();
    assertThat(whole().names("/srv/www"))
        .containsExactly("absolute", "link", "loop", "out", "page");
  }

  /** Who opened it would wait for a writer until the end of time. */
  @Test
  void aPipeIsNeverOpened(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"));
    Process process = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
    assumeTrue(process.waitFor() == 0);
    Files.createSymbolicLink(folder.resolve("link"), Path.of("pipe"));
    DiskTree tree = new DiskTree(folder, "/");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(tree.entry("/pipe").kind()).isEqualTo(Kind.PIPE);
          assertThat(tree.head("/pipe", 10)).isEmpty();
          assertThat(tree.head("/link", 10)).isEmpty();
          assertThat(tree.names("/pipe")).isEmpty();
          assertThat(tree.entry("/pipe/below").isFile()).isFalse();
        });
  }
}
