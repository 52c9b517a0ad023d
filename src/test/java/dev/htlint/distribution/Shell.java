package dev.htlint.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs in a folder. They see the variables of this process less those that would change
 * what htlint does, and a cache folder of the test's own.
 */
final class Shell {
  /** The repository. */
  static final Path ROOT = Path.of("").toAbsolutePath();

  /** What the build has packaged. */
  static final Path TARGET = ROOT.resolve("target");

  private static final int MINUTES = 5;

  private final Path folder;
  private final Map<String, String> variables;

  private Shell(Path folder, Map<String, String> variables) {
    this.folder = folder;
    this.variables = Map.copyOf(variables);
  }

  /** A shell in {@code folder}; its home and cache lie in {@code home}. */
  static Shell in(Path folder, Path home) {
    return new Shell(
        folder,
        Map.of(
            "HOME",
            home.toString(),
            "XDG_CACHE_HOME",
            home.resolve("cache").toString(),
            "GIT_CONFIG_NOSYSTEM",
            "1",
            "GIT_AUTHOR_NAME",
            "test",
            "GIT_AUTHOR_EMAIL",
            "test@example.org",
            "GIT_COMMITTER_NAME",
            "test",
            "GIT_COMMITTER_EMAIL",
            "test@example.org"));
  }

  /** The same with one variable more. */
  Shell with(String name, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(name, value);
    return new Shell(folder, more);
  }

  /** What a program printed and how it ended. */
  record Outcome(int code, String out, String err) {
    /** The same, when it ended well. */
    Outcome ok() {
      assertThat(code).as("%s%n%s", out, err).isZero();
      return this;
    }
  }

  /** Runs a program to its end. */
  Outcome run(String... words) throws IOException, InterruptedException {
    Path out = Files.createTempFile("htlint", ".out");
    Path err = Files.createTempFile("htlint", ".err");
    try {
      Process process = start(out.toFile(), err.toFile(), words);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("still running after minutes: " + Arrays.toString(words));
      }
      return new Outcome(process.exitValue(), text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Runs several programs of these words at once. */
  List<Outcome> atOnce(int times, String... words) {
    return java.util.stream.IntStream.range(0, times)
        .mapToObj(
            i ->
                java.util.concurrent.CompletableFuture.supplyAsync(
                    () -> {
                      try {
                        return run(words);
                      } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                    }))
        .toList()
        .stream()
        .map(java.util.concurrent.CompletableFuture::join)
        .toList();
  }

  private Process start(File out, File err, String... words) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out)
            .redirectError(err);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("HTLINT_") || name.startsWith("GIT_"));
    environment.putAll(variables);
    return builder.start();
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /**
   * Skips the test where a program is not installed, and says so; where the tests of the real httpd
   * are required, its lack is a failure.
   */
  static void needs(String program) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    if (!there && System.getProperty("htlint.oracle", "").equals("required")) {
      throw new AssertionError(program + " is not installed, and nothing may be skipped");
    }
    assumeTrue(there, program + " is not installed");
  }
}
