package dev.htlint.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A release is checked by building it again: the same sources make the same jar, byte for byte. */
@EnabledOnOs(OS.LINUX)
final class ReproducibleJarIT {
  @TempDir private Path folder;

  @Test
  void anotherBuildElsewhereGivesTheSameBytes() throws Exception {
    Shell.needs("git");
    Shell.needs("mvn");
    Path copy = Files.createDirectory(folder.resolve("elsewhere"));
    Shell.in(Shell.ROOT, folder)
        .run("sh", "-c", "git ls-files -z | tar --null -T - -cf - | tar -xf - -C '" + copy + "'")
        .ok();
    // the user's own repository: all that the build needs is there already
    Shell.in(copy, Path.of(System.getProperty("user.home")))
        .run("mvn", "-o", "-q", "-B", "-DskipTests", "package")
        .ok();
    assertThat(copy.resolve("target/htlint.jar"))
        .hasSameBinaryContentAs(Shell.TARGET.resolve("htlint.jar"));
  }
}
