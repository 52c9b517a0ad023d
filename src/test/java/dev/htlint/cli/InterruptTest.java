package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C and its like in the middle of work, and what is told of work meanwhile. */
@EnabledOnOs(OS.LINUX)
final class InterruptTest {
  private static final int FILES = 1_200;
  private static final String OLD = "Require Valid-User\n";
  private static final String NEW = "Require valid-user\n";
  private static final String BACKUP = ".htaccess.htlint-backup";

  @TempDir private Path folder;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endAll() {
    started.forEach(Process::destroyForcibly);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130, false", "TERM, 143, false", "INT, 130, true"})
  void filesAreFixedOrAsTheyWere(String signal, int code, boolean launched) throws Exception {
    for (int i = 0; i < FILES; i++) {
      Path site = Files.createDirectory(folder.resolve("site" + i));
      Files.writeString(site.resolve(".htaccess"), OLD);
    }
    Process process = start(launched, "--fix", ".");
    await(process, this::isBegun);
    send(signal, process);
    assertThat(process.waitFor()).isEqualTo(code);
    int fixed = 0;
    for (int i = 0; i < FILES; i++) {
      Path site = folder.resolve("site" + i);
      String text = Files.readString(site.resolve(".htaccess"));
      if (text.equals(NEW)) {
        fixed++;
        assertThat(site.resolve(BACKUP)).hasContent(OLD);
      } else {
        assertThat(text).isEqualTo(OLD);
      }
      try (Stream<Path> files = Files.list(site)) {
        assertThat(files).hasSize(text.equals(NEW) ? 2 : 1);
      }
    }
    assertThat(fixed).isBetween(1, FILES - 1);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130, false", "TERM, 143, false", "INT, 130, true"})
  void aReportIsWrittenWholeOrTheOldOneStays(String signal, int code, boolean launched)
      throws Exception {
    Files.writeString(folder.resolve(".htaccess"), "Foo\n".repeat(100_000));
    Path report = Files.writeString(folder.resolve("report.json"), "old");
    Process process = start(launched, "--format", "concise", "--output", "json=report.json", ".");
    await(process, this::isWritten);
    send(signal, process);
    assertThat(process.waitFor()).isEqualTo(code);
    assertThat(report).hasContent("old");
    assertThat(names()).containsExactly(".htaccess", "report.json");
  }

  /** In a terminal that util-linux's {@code script} makes; its copy of all output is read. */
  @Test
  void aRealTerminalIsToldHowFarWorkHasCome() throws Exception {
    for (int i = 0; i < 10; i++) {
      Path site = Files.createDirectory(folder.resolve("site" + i));
      Files.writeString(site.resolve(".htaccess"), "Foo\n".repeat(20_000));
    }
    String command =
        String.join(" ", java()) + " --format concise --fail-on never . >/dev/null; echo end";
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qec", command, "/dev/null").directory(folder.toFile());
    builder.environment().remove("CI");
    builder.environment().put("TERM", "xterm");
    Process process = builder.redirectInput(new File("/dev/null")).start();
    started.add(process);
    String shown =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(shown).matches("(?s)(htlint: \\d+ of 10 files\r)*htlint: \\d+ of 10 files\r +\rend");
  }

  /** Whether one of some files is fixed: several are at once, and none need be the first. */
  private boolean isBegun() {
    for (int i = 0; i < FILES; i += 25) {
      if (Files.exists(folder.resolve("site" + i).resolve(BACKUP))) {
        return true;
      }
    }
    return false;
  }

  private boolean isWritten() throws IOException {
    for (String name : names()) {
      if (name.endsWith(".tmp") && size(folder.resolve(name)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void await(Process process, Callable<Boolean> begun) throws Exception {
    while (!begun.call()) {
      assertThat(process.isAlive()).as("it ended before the signal").isTrue();
      Thread.sleep(1);
    }
  }

  private static void send(String signal, Process process) throws Exception {
    Process sender = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start();
    assertThat(sender.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  private Process start(boolean launched, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    // who runs these tests in the background has Ctrl-C ignored, and so would what is started here
    command.addAll(List.of("env", "--default-signal=INT"));
    command.addAll(launched ? List.of(launcher().toString()) : java());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("HTLINT_CACHE", "none");
    builder.environment().put("HTLINT_JAR", ProcessTest.classPath()); // as good as one jar
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static Path launcher() {
    return Path.of("bin", "htlint").toAbsolutePath();
  }

  private static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        ProcessTest.classPath(),
        Main.class.getName());
  }
}
