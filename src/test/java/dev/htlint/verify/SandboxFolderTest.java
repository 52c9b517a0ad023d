package dev.htlint.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class SandboxFolderTest {
  @Test
  void nobodyListsItAndItGoesAway() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "httpd is asked on Unix only");
    Path path;
    try (SandboxFolder folder = new SandboxFolder()) {
      path = folder.path();
      Path file = folder.prepare("/a/0");
      assertThat(file).isEqualTo(path.resolve("htdocs/a/0/.htaccess")).exists();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx--x--x");
    }
    assertThat(path).doesNotExist();
  }
}
