package dev.htlint.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file is replaced whole or not at all, and what it was before is kept. */
@EnabledOnOs(OS.LINUX)
final class ReplacementTest {
  private static final String BACKUP = ".htaccess.htlint-backup";
  private static final int KILLS = 12;

  @TempDir private Path folder;

  @Test
  void replacesTheBytesAndKeepsTheOldOnesBesideThem() throws IOException {
    Path file = file("old");
    replace(file, "old", "new");
    assertThat(file).hasContent("new");
    assertThat(folder.resolve(BACKUP)).hasContent("old");
    assertThat(names()).containsExactly(".htaccess", BACKUP);
  }

  @Test
  void keepsNoBackupUnlessAsked() throws IOException {
    Path file = file("old");
    Replacement.write(file, bytes("old"), bytes("new"), false);
    assertThat(names()).containsExactly(".htaccess");
  }

  @Test
  void neverTouchesAnOlderBackup() throws IOException {
    Path file = file("one");
    replace(file, "one", "two");
    replace(file, "two", "three");
    replace(file, "three", "one");
    replace(file, "one", "four"); // the first backup holds that already
    assertThat(names()).containsExactly(".htaccess", BACKUP, BACKUP + ".2", BACKUP + ".3");
    assertThat(folder.resolve(BACKUP)).hasContent("one");
    assertThat(folder.resolve(BACKUP + ".2")).hasContent("two");
    assertThat(folder.resolve(BACKUP + ".3")).hasContent("three");
    Files.writeString(file, "five");
    assertThat(folder.resolve(BACKUP)).as("no second name of the file").hasContent("one");
  }

  @Test
  void whatLiesInTheWayOfABackupStays() throws IOException {
    Path file = file("old");
    Files.createDirectory(folder.resolve(BACKUP));
    Files.createSymbolicLink(folder.resolve(BACKUP + ".2"), Path.of("nowhere"));
    replace(file, "old", "new");
    assertThat(folder.resolve(BACKUP + ".3")).hasContent("old");
    assertThat(folder.resolve(BACKUP + ".2")).isSymbolicLink();
  }

  @Test
  void keepsTheMode() throws IOException {
    for (String mode : List.of("rw-------", "rw-r-----", "rwxrwxrwx", "rw-r--r--")) {
      Path file = file("old");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      replace(file, "old", "new");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo(mode);
    }
  }

  @Test
  void keepsTheOwner() throws IOException {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root can give files away");
    Path file = file("old");
    Files.setAttribute(file, "unix:uid", 12_345);
    Files.setAttribute(file, "unix:gid", 23_456);
    replace(file, "old", "new");
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(12_345);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(23_456);
  }

  @Test
  void replacesWhatALinkLeadsToAndKeepsTheLink() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path target = Files.writeString(real.resolve("shared.conf"), "old");
    Path link = Files.createSymbolicLink(folder.resolve(".htaccess"), Path.of("real/shared.conf"));
    replace(link, "old", "new");
    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("new");
    assertThat(real.resolve("shared.conf.htlint-backup")).hasContent("old");
  }

  @Test
  void leavesAFileThatWasChangedMeanwhile() throws IOException {
    Path file = file("newer");
    assertThatThrownBy(() -> replace(file, "old", "new"))
        .isInstanceOf(IOException.class)
        .hasMessage("it was changed meanwhile and is left as it is");
    assertThat(file).hasContent("newer");
    assertThat(names()).containsExactly(".htaccess");
  }

  @Test
  void whatSomebodyElseDidAlreadyIsDone() throws IOException {
    Path file = file("new");
    replace(file, "old", "new");
    assertThat(names()).containsExactly(".htaccess");
  }

  @Test
  void leavesAFileWithSeveralNames() throws IOException {
    Path file = file("old");
    Files.createLink(folder.resolve("other"), file);
    assertThatThrownBy(() -> replace(file, "old", "new"))
        .hasMessageStartingWith("it has 2 names (hard links)");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly(".htaccess", "other");
  }

  @Test
  void aBackupThatIsStillTheFileItselfIsNoSecondName() throws IOException {
    Path file = file("old");
    Files.createLink(folder.resolve(BACKUP), file); // as after a kill right before the move
    replace(file, "old", "new");
    assertThat(file).hasContent("new");
    assertThat(folder.resolve(BACKUP)).hasContent("old");
    assertThat(names()).containsExactly(".htaccess", BACKUP);
  }

  @Test
  void copiesWhereTheFileSystemKnowsNoLinks() throws IOException {
    Configuration plain =
        Configuration.unix().toBuilder()
            .setSupportedFeatures(Feature.FILE_CHANNEL, Feature.SYMBOLIC_LINKS)
            .build();
    try (FileSystem system = Jimfs.newFileSystem(plain)) {
      Path file = Files.writeString(system.getPath("/work/.htaccess"), "old");
      replace(file, "old", "new");
      assertThat(Files.readString(file)).isEqualTo("new");
      assertThat(Files.readString(file.resolveSibling(BACKUP))).isEqualTo("old");
      try (Stream<Path> files = Files.list(system.getPath("/work"))) {
        assertThat(files).hasSize(2);
      }
    }
  }

  /** As another user, for root may write everywhere. */
  @Test
  void saysWhyItMayNotWrite() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "root becomes somebody else");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path file = file("A");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    assertThat(asNobody(file)).contains("its folder may not be written");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(asNobody(file)).contains("it may not be written");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(asNobody(file)).contains("it belongs to root:root");
    assertThat(file).hasContent("A");
    assertThat(names()).containsExactly(".htaccess");
  }

  private String asNobody(Path file) throws Exception {
    List<String> command =
        List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
    Process process = Rewriter.start(command, file, "once");
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }

  /** Kills a process that does nothing but replace a large file, again and again. */
  @Test
  void aKillInTheMiddleLosesNothing() throws Exception {
    Random random = new Random(7);
    Path file = file("A".repeat(Rewriter.SIZE));
    for (int i = 0; i < KILLS; i++) {
      Process process = Rewriter.start(List.of(), file, "for ever");
      Rewriter.awaitDot(process);
      Thread.sleep(20 + random.nextInt(150));
      process.destroyForcibly().waitFor();
      String content = Files.readString(file);
      assertThat(content.equals(content.substring(0, 1).repeat(Rewriter.SIZE)))
          .as("whole after kill %d: %d bytes", i, content.length())
          .isTrue();
      assertThat(folder.resolve(BACKUP)).hasContent("A".repeat(Rewriter.SIZE));
    }
  }

  /** Neither is lost what one of two did, nor does one of them stop the other for long. */
  @Test
  void twoAtOnceDoNotMixUp() throws Exception {
    Path file = file("A".repeat(Rewriter.SIZE));
    Process first = Rewriter.start(List.of(), file, "for ever");
    Process second = Rewriter.start(List.of(), file, "for ever");
    Rewriter.awaitDot(first);
    Rewriter.awaitDot(second);
    for (int i = 0; i < 20; i++) {
      Thread.sleep(20);
      String content = Files.readString(file);
      assertThat(content.equals(content.substring(0, 1).repeat(Rewriter.SIZE))).isTrue();
    }
    first.destroyForcibly().waitFor();
    second.destroyForcibly().waitFor();
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve(".htaccess"), content);
  }

  private static void replace(Path file, String before, String after) throws IOException {
    Replacement.write(file, bytes(before), bytes(after), true);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
