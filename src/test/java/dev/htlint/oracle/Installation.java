package dev.htlint.oracle;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The httpd of this machine: Debian's package apache2, or another one that {@code
 * -Dhtlint.httpd=PROGRAM} and {@code -Dhtlint.modules=FOLDER} name.
 *
 * @param binary the program
 * @param modules the folder of the modules that LoadModule loads
 * @param statics the file names of the modules linked in, such as {@code mod_so.c}
 */
record Installation(Path binary, Path modules, Version version, Set<String> statics) {
  private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
  private static final List<Path> BINARIES =
      List.of(Path.of("/usr/sbin/apache2"), Path.of("/usr/local/sbin/apache2"));
  private static final Pattern VERSION = Pattern.compile("Apache/(\\d+\\.\\d+\\.\\d+)");

  /** What a program printed, on both streams, and how it ended. */
  record Outcome(int exitCode, String output) {}

  /** The httpd of this machine, empty where there is none. */
  static Optional<Installation> find() {
    List<Path> binaries = named("htlint.httpd").map(List::of).orElse(BINARIES);
    Path modules = named("htlint.modules").orElse(MODULES);
    Optional<Path> binary = binaries.stream().filter(Files::isExecutable).findFirst();
    if (binary.isEmpty() || !Files.isDirectory(modules)) {
      return Optional.empty();
    }
    try {
      Matcher version = VERSION.matcher(run(List.of(binary.get().toString(), "-v")).output());
      if (!version.find()) {
        return Optional.empty();
      }
      Set<String> statics = new LinkedHashSet<>();
      for (String line : run(List.of(binary.get().toString(), "-l")).output().split("\n", -1)) {
        if (line.startsWith("  ")) {
          statics.add(line.strip());
        }
      }
      return Optional.of(
          new Installation(
              binary.get(), modules, Version.parse(version.group(1)).orElseThrow(), statics));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> named(String property) {
    return Optional.ofNullable(System.getProperty(property)).map(Path::of);
  }

  /** The file of a module that can be loaded, empty where it is not installed. */
  Optional<Path> module(String file) {
    Path path = modules.resolve(file);
    return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
  }

  /** The names of all {@code mod_*.so} files. */
  List<String> moduleFiles() throws IOException {
    try (Stream<Path> files = Files.list(modules)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("mod_") && name.endsWith(".so"))
          .sorted()
          .toList();
    }
  }

  /** Runs a program to its end, in a bare environment. */
  static Outcome run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
    bare(builder);
    Process process = builder.start();
    process.getOutputStream().close();
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
  static void bare(ProcessBuilder builder) {
    builder.environment().clear();
    builder
        .environment()
        .put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
  }
}
