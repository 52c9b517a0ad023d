package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while {@code htlint verify} asks its httpd. */
@EnabledOnOs(OS.LINUX)
class VerifyInterruptOracleTest {
  private static final int FILES = 3_000;
  private static final int CTRL_C = 130;

  @TempDir private Path folder;

  @Test
  void httpdIsStoppedAndItsFolderIsGone() throws Exception {
    Oracle.installation();
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path site = Files.createDirectory(folder.resolve("site"));
    for (int i = 0; i < FILES; i++) {
      Path each = Files.createDirectory(site.resolve("" + i));
      Files.writeString(each.resolve(".htaccess"), "AddType text/plain .n" + i + "\n");
    }
    Process process = start(temporary, site);
    try {
      while (running(temporary).isEmpty() || Files.notExists(pidFile(temporary))) {
        assertThat(process.isAlive()).as("it ended before the signal").isTrue();
        Thread.sleep(20);
      }
      List<ProcessHandle> httpds = running(temporary);
      assertThat(httpds).isNotEmpty();
      Process signal = new ProcessBuilder("kill", "-INT", "" + process.pid()).start();
      assertThat(signal.waitFor()).isZero();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(CTRL_C);
      for (ProcessHandle httpd : httpds) {
        httpd.onExit().get(30, TimeUnit.SECONDS);
      }
      assertThat(running(temporary)).isEmpty();
      assertThat(temporary).isEmptyDirectory();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Path pidFile(Path temporary) throws IOException {
    try (Stream<Path> folders = Files.list(temporary)) {
      return folders.findFirst().orElse(temporary).resolve("pid");
    }
  }

  /** The processes in whose command the folder stands, ours not counted. */
  private static List<ProcessHandle> running(Path temporary) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(temporary + "/"))
        .filter(process -> process.info().command().orElse("").contains("apache2"))
        .toList();
  }

  private static Process start(Path temporary, Path site) throws IOException {
    // who runs these tests in the background has Ctrl-C ignored, and so would what is started here
    ProcessBuilder builder =
        new ProcessBuilder(
            "env",
            "--default-signal=INT",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "dev.htlint.cli.Main",
            "verify",
            site.toString());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }
}
