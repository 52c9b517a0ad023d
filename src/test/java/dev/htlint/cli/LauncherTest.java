package dev.htlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bin/htlint} in real shells, with a small program in place of ours. */
@EnabledOnOs(OS.LINUX)
final class LauncherTest {
  private static final Path LAUNCHER = Path.of("bin", "htlint");
  private static final Path HOME = Path.of(System.getProperty("java.home"));

  /** Shows its words, opens the one behind {@code open}, sleeps when told to, ends with 7. */
  private static final String PROGRAM =
      """
      package dev.htlint.cli;
      public class Main {
        public static void main(String[] words) throws Exception {
          for (int i = 0; i < words.length; i++) {
            System.out.println("<" + words[i] + ">");
            if (words[i].equals("open")) {
              System.out.println(java.nio.file.Files.size(java.nio.file.Path.of(words[++i])));
            } else if (words[i].equals("sleep")) {
              Thread.sleep(60_000);
            }
          }
          System.exit(7);
        }
      }
      """;

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private final Map<String, String> environment = new TreeMap<>();
  private Path launcher;
  private Path cache;

  private record Ended(int code, String out, String err) {}

  @BeforeAll
  static void makeJar() throws IOException {
    Path source = shared.resolve("Main.java");
    Files.writeString(source, PROGRAM);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "17", "-d", shared.toString(), source.toString());
    assertThat(code).isZero();
    try (OutputStream out = Files.newOutputStream(shared.resolve("htlint.jar"));
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new JarEntry("dev/htlint/cli/Main.class"));
      Files.copy(shared.resolve("dev/htlint/cli/Main.class"), jar);
      jar.closeEntry();
    }
  }

  @BeforeEach
  void install() throws IOException {
    launcher = install(folder.resolve("a place"), "lib");
    cache = folder.resolve("cache");
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("JAVA_HOME", HOME.toString());
    environment.put("XDG_CACHE_HOME", cache.toString());
    environment.put("HTLINT_CACHE", "none");
    environment.put("LC_ALL", "C");
  }

  private static Path install(Path place, String jarFolder) throws IOException {
    Path bin = Files.createDirectories(place.resolve("bin"));
    Path lib = Files.createDirectories(place.resolve(jarFolder));
    Files.copy(LAUNCHER, bin.resolve("htlint"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(shared.resolve("htlint.jar"), lib.resolve("htlint.jar"));
    return bin.resolve("htlint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "dash", "bash"})
  void handsOverWordsAndExitCode(String shell) throws Exception {
    Ended ended = run(List.of(shell, launcher.toString(), "a b", "", "*", "$HOME", "\\n", "-x"));
    assertThat(ended.out()).isEqualTo("<a b>\n<>\n<*>\n<$HOME>\n<\\n>\n<-x>\n");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isEqualTo(7);
  }

  @Test
  void opensFilesOfAnyNameInTheCLocale() throws Exception {
    // in bytes, as the locale of this test may not know the letter either
    String script = "f=$(printf 'caf\\303\\251') && echo Foo > $f && exec \"$0\" open $f";
    assertThat(run(List.of("sh", "-c", script, launcher.toString())).out()).endsWith("\n4\n");
  }

  @Test
  void isFoundThroughLinksAndOnThePath() throws Exception {
    Path links = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("first"), Path.of("../a place/bin/htlint"));
    Files.createSymbolicLink(links.resolve("htlint"), Path.of("first"));
    environment.put("PATH", links + ":/usr/bin:/bin");
    for (List<String> command :
        List.of(
            List.of(links.resolve("htlint").toString(), "x"),
            List.of("links/htlint", "x"),
            List.of("sh", "-c", "htlint x"),
            List.of("sh", "-c", "cd 'a place/bin' && sh htlint x"),
            List.of("sh", "-c", "cd links && ./htlint x"))) {
      assertThat(run(command).out()).as(command.toString()).isEqualTo("<x>\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"target", "lib", "bin"})
  void theJarLiesInOneOfThreePlaces(String place) throws Exception {
    Path other = install(folder.resolve("other"), place);
    assertThat(run(List.of(other.toString(), "x")).out()).isEqualTo("<x>\n");
  }

  @Test
  void aMissingJarIsTold() throws Exception {
    Files.delete(folder.resolve("a place/lib/htlint.jar"));
    Ended ended = run(List.of(launcher.toString()));
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).startsWith("htlint: found no htlint.jar in ../target, in ../lib or");
  }

  @Test
  void withoutJavaItSaysSo() throws Exception {
    environment.remove("JAVA_HOME");
    environment.put("PATH", tools().toString());
    Ended ended = run(List.of("/bin/sh", launcher.toString()));
    assertThat(ended)
        .isEqualTo(
            new Ended(
                3,
                "",
                "htlint: needs Java 17 or newer; install one, or name it with HTLINT_JAVA or"
                    + " JAVA_HOME\n"));
  }

  @Test
  void anOldJavaIsNamedWithItsVersion() throws Exception {
    environment.put("JAVA_HOME", folder.resolve("missing").toString());
    environment.put("PATH", tools().toString());
    Path old = folder.resolve("tools/java");
    stub(old, "echo 'java version \"1.8.0_402\"' >&2");
    Ended ended = run(List.of("/bin/sh", launcher.toString()));
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .isEqualTo(
            "htlint: needs Java 17 or newer, but %s is no program, %s is Java 1.8.0_402; install"
                    .formatted(folder.resolve("missing/bin/java"), old)
                + " one, or name it with HTLINT_JAVA or JAVA_HOME\n");
    stub(old, "echo 'openjdk version \"16.0.2\" 2021-07-20' >&2");
    assertThat(run(List.of("/bin/sh", launcher.toString())).err()).contains(" is Java 16.0.2;");
    stub(old, "echo Segmentation fault >&2; exit 139");
    assertThat(run(List.of("/bin/sh", launcher.toString())).err())
        .contains(" does not say its version;");
  }

  @Test
  void anOldJavaIsPassedOver() throws Exception {
    Path old = folder.resolve("old/bin/java");
    Files.createDirectories(old.getParent());
    stub(old, "exit 1");
    Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"11.0.22\"\n");
    environment.put("JAVA_HOME", folder.resolve("old").toString());
    environment.put("PATH", HOME.resolve("bin") + ":/usr/bin:/bin");
    assertThat(run(List.of(launcher.toString(), "x")).out()).isEqualTo("<x>\n");
    environment.put("HTLINT_JAVA", old.toString());
    Ended refused = run(List.of(launcher.toString(), "x"));
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("but " + old + " is Java 11.0.22;");
  }

  @Test
  void theJavaThatIsNamedComesFirst() throws Exception {
    Path named = folder.resolve("named java");
    stub(named, "case $1 in -version) echo 'x version \"25\"' >&2;; *) echo named;; esac");
    environment.put("HTLINT_JAVA", named.toString());
    assertThat(run(List.of(launcher.toString(), "x")).out()).isEqualTo("named\n");
  }

  @Test
  void signalsReachTheProgram() throws Exception {
    Process process = start(List.of(launcher.toString(), "sleep"));
    assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("<sleep>");
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    // what ends a shell alone would leave the program running, and its output open
    assertThat(process.exitValue()).isEqualTo(128 + 15);
  }

  @Test
  void concurrentFirstRunsMakeOneArchive() throws Exception {
    environment.remove("HTLINT_CACHE");
    // Java 17 archives no class of a jar below a folder with a blank in its name
    launcher = install(folder.resolve("place"), "lib");
    Path files = Files.createDirectories(cache.resolve("htlint"));
    String missing = folder.resolve("gone.jar").toString();
    Files.writeString(
        files.resolve("gone.stamp"), "17\n-rw- 1 0 0 1 Nov 1 10:00 " + missing + "\n");
    Files.writeString(files.resolve("gone.jsa"), "");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(start(List.of(launcher.toString(), "x")));
    }
    for (Process process : processes) {
      assertThat(end(process)).isEqualTo(new Ended(7, "<x>\n", ""));
    }
    awaitArchive(files);
    environment.put("HTLINT_JAVA_OPTIONS", "-Xlog:class+load:stdout");
    assertThat(run(List.of(launcher.toString(), "x")).out())
        .containsPattern("dev\\.htlint\\.cli\\.Main source: shared objects file");
    // another jar in the same place: without a word, and with an archive of its own
    Files.setLastModifiedTime(folder.resolve("place/lib/htlint.jar"), FileTime.fromMillis(0));
    environment.remove("HTLINT_JAVA_OPTIONS");
    assertThat(run(List.of(launcher.toString(), "x"))).isEqualTo(new Ended(7, "<x>\n", ""));
  }

  @Test
  void withoutACacheItRunsAllTheSame() throws Exception {
    environment.remove("HTLINT_CACHE");
    Path file = Files.writeString(folder.resolve("file"), "");
    environment.put("XDG_CACHE_HOME", file.toString());
    assertThat(run(List.of(launcher.toString(), "x"))).isEqualTo(new Ended(7, "<x>\n", ""));
    environment.remove("XDG_CACHE_HOME");
    assertThat(run(List.of(launcher.toString(), "x"))).isEqualTo(new Ended(7, "<x>\n", ""));
    assertThat(file).isEmptyFile();
  }

  /** Waits until an archive and its stamp are there, and nothing else is. */
  private static void awaitArchive(Path files) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    List<String> names = List.of();
    while (System.nanoTime() < end) {
      try (Stream<Path> listed = Files.list(files)) {
        names = listed.map(file -> file.getFileName().toString()).sorted().toList();
      }
      if (names.size() == 2 && names.stream().anyMatch(name -> name.endsWith("jar.stamp"))) {
        break;
      }
      Thread.sleep(50);
    }
    assertThat(names).hasSize(2);
    assertThat(names.get(0)).endsWith("%lib%htlint.jar.jsa");
    assertThat(names.get(1)).endsWith("%lib%htlint.jar.stamp");
  }

  /** A folder for the PATH with all that the launcher calls, but no Java. */
  private Path tools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("ls", "readlink")) {
      stub(tools.resolve(tool), "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
    }
    return tools;
  }

  private static void stub(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Ended run(List<String> command) throws Exception {
    return end(start(command));
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Ended end(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), out, err);
  }
}
