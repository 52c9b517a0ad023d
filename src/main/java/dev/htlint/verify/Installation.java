package dev.htlint.verify;

import dev.htlint.catalog.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The httpd of this machine: that of a distribution's package, or one that is named.
 *
 * @param binary the program
 * @param modules the folder of the modules that LoadModule loads
 * @param statics the file names of the modules linked in, such as {@code mod_so.c}
 */
public record Installation(Path binary, Path modules, Version version, Set<String> statics) {
  private static final List<String> NAMES = List.of("apache2", "httpd");

  /** Where distributions have their modules; beside the program itself are those of a build. */
  private static final List<Path> MODULES =
      List.of(
          Path.of("/usr/lib/apache2/modules"),
          Path.of("/usr/lib64/httpd/modules"),
          Path.of("/usr/lib/httpd/modules"),
          Path.of("/usr/lib64/apache2"));

  /** So long may a program take that only tells something. */
  private static final int PATIENCE_SECONDS = 10;

  private static final Pattern VERSION = Pattern.compile("Apache/(\\d+\\.\\d+\\.\\d+)");

  /** What a program printed, on both streams, and how it ended. */
  public record Outcome(int exitCode, String output) {}

  /**
   * The httpd of this machine, empty where there is none.
   *
   * @param program where it is; otherwise apache2 or httpd is looked for in the folders of {@code
   *     search}
   * @param folder where its modules are; otherwise in the usual places
   */
  public static Optional<Installation> find(
      Optional<Path> program, Optional<Path> folder, List<Path> search) throws IOException {
    Optional<Path> binary =
        program.isPresent()
            ? program.filter(Installation::isProgram)
            : search.stream()
                .flatMap(place -> NAMES.stream().map(place::resolve))
                .filter(Installation::isProgram)
                .findFirst();
    if (binary.isEmpty()) {
      return Optional.empty();
    }
    Path beside = binary.get().toAbsolutePath().resolveSibling("../modules").normalize();
    Optional<Path> modules =
        folder.or(
            () ->
                Stream.concat(Stream.of(beside), MODULES.stream())
                    .filter(Files::isDirectory)
                    .findFirst());
    Matcher version = VERSION.matcher(run(List.of(binary.get().toString(), "-v")).output());
    if (modules.filter(Files::isDirectory).isEmpty() || !version.find()) {
      return Optional.empty();
    }
    Set<String> statics = new LinkedHashSet<>();
    for (String line : run(List.of(binary.get().toString(), "-l")).output().split("\n", -1)) {
      if (line.startsWith("  ")) {
        statics.add(line.strip());
      }
    }
    return Version.parse(version.group(1))
        .map(
            known ->
                new Installation(binary.get(), modules.get().toAbsolutePath(), known, statics));
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  /** The file of a module that can be loaded, empty where it is not installed. */
  public Optional<Path> module(String file) {
    Path path = modules.resolve(file);
    return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
  }

  /** The names of all {@code mod_*.so} files. */
  public List<String> moduleFiles() throws IOException {
    try (Stream<Path> files = Files.list(modules)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("mod_") && name.endsWith(".so"))
          .sorted()
          .toList();
    }
  }

  /** Runs a program to its end, in a bare environment; it is killed where it takes too long. */
  public static Outcome run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
    bare(builder);
    Process process = builder.start();
    process.getOutputStream().close();
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(() -> process.destroyForcibly());
    try (InputStream out = process.getInputStream()) {
      String output = new String(out.readAllBytes(), StandardCharsets.ISO_8859_1);
      return new Outcome(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** No variable of ours: httpd looks <code>${NAME}</code> up in its environment. */
  public static void bare(ProcessBuilder builder) {
    builder.environment().clear();
    builder
        .environment()
        .put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
  }
}
