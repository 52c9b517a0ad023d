package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: locale, real streams, files that are none. */
@EnabledOnOs(OS.LINUX)
final class ProcessTest {
  @TempDir private Path folder;

  @Test
  void writesUtf8InAnyLocale() throws Exception {
    Path site = Files.createDirectories(folder.resolve("site"));
    // in bytes, as the locale of this test may not know the letter either
    String script = "d=$(printf 'caf\\303\\251') && mkdir $d && echo Foo > $d/.htaccess";
    Process maker = new ProcessBuilder("sh", "-c", script).directory(site.toFile()).start();
    assertThat(maker.waitFor()).isZero();
    Process process = start(site, null, "--format", "concise");
    assertThat(text(process))
        .isEqualTo(
            "café/.htaccess:1:1: error[unknown-directive] \"Foo\" is no directive of Apache"
                + " 2.4.71\n");
  }

  @Test
  void aFaultOfTheDeviceIsTold() throws Exception {
    Files.writeString(folder.resolve(".htaccess"), "Foo\n");
    Process process = start(folder, new File("/dev/full"));
    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(errors(process)).isEqualTo("htlint: standard output: No space left on device\n");
  }

  @Test
  void aClosedPipeIsTakenInSilence() throws Exception {
    Files.writeString(folder.resolve(".htaccess"), "Foo\n".repeat(5000));
    Process process = start(folder, null);
    process.getInputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(errors(process)).isEmpty();
    assertThat(process.exitValue()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestIsLinted() throws Exception {
    Files.writeString(folder.resolve(".htaccess"), "Foo\n");
    Files.createSymbolicLink(folder.resolve("a.htaccess"), Path.of("a.htaccess"));
    Files.createSymbolicLink(folder.resolve("b.htaccess"), Path.of("/proc/self/mem"));
    Files.createSymbolicLink(folder.resolve("c.htaccess"), Path.of("/dev/zero"));
    Process process = start(folder, null, "--format", "concise", ".", "b.htaccess", "/dev/null");
    assertThat(text(process)).startsWith(".htaccess:1:1: ");
    assertThat(errors(process).lines())
        .containsExactly(
            "htlint: b.htaccess: a link that leads out of the folder; name it to have it read",
            "htlint: /dev/null: not a regular file",
            "htlint: a.htaccess: Too many levels of symbolic links or unable to access attributes of"
                + " symbolic link",
            "htlint: b.htaccess: Input/output error",
            "htlint: c.htaccess: not a regular file");
    assertThat(process.waitFor()).isEqualTo(3);
    for (String link : List.of("a.htaccess", "b.htaccess", "c.htaccess")) {
      Files.delete(folder.resolve(link));
    }
  }

  @Test
  void aPlainRunLoadsNoLibraryThatItDoesNotNeed() throws Exception {
    Files.writeString(folder.resolve(".htaccess"), "RewriteEngine On\nFoo\n");
    Process process = start(List.of("-Xlog:class+load"), folder, null, ".htaccess");
    String loaded = text(process);
    assertThat(loaded).contains(" dev.htlint.cli.CheckCommand ", "1 error in 1 file");
    assertThat(loaded).doesNotContain(" picocli.", " com.fasterxml.", " dev.htlint.cli.Commands ");
    assertThat(text(start(List.of("-Xlog:class+load"), folder, null, "--statistics")))
        .contains(" picocli.");
  }

  @Test
  void tooLittleMemoryIsNoFaultToReport() throws Exception {
    Files.writeString(folder.resolve(".htaccess"), "Foo\n".repeat(200_000));
    Process process = start(List.of("-Xmx12m"), folder, null);
    assertThat(text(process)).isEmpty();
    assertThat(errors(process)).startsWith("htlint: not enough memory; give Java more, ");
    assertThat(process.waitFor()).isEqualTo(3);
  }

  private static Process start(Path folder, @Nullable File output, String... arguments)
      throws IOException {
    return start(List.of(), folder, output, arguments);
  }

  private static Process start(
      List<String> options, Path folder, @Nullable File output, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    if (output != null) {
      builder.redirectOutput(output);
    }
    return builder.start();
  }

  /** What the program is loaded from, wherever it is started. */
  static String classPath() {
    String found = System.getProperty("java.class.path");
    return String.join(
        File.pathSeparator,
        List.of(found.split(File.pathSeparator, -1)).stream()
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  private static String text(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String errors(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
