package dev.htlint.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which a httpd of ours has all of its files; its documents are in {@code htdocs}.
 * httpd's own user gets in, and nobody can list it: what is asked about may hold secrets.
 */
final class SandboxFolder implements AutoCloseable {
  private static final int ATTEMPTS = 50;

  private final Path path;

  SandboxFolder() throws IOException {
    path = Files.createTempDirectory("htlint-httpd-").toRealPath();
    allow(path, "rwx--x--x");
    letIn(Files.createDirectory(path.resolve("htdocs")));
  }

  Path path() {
    return path;
  }

  /** An empty {@code .htaccess} file in a folder of its own, beside {@code probe.txt}. */
  Path prepare(String directory) throws IOException {
    Path below = path.resolve("htdocs");
    for (Path part : Path.of(directory)) {
      below = below.resolve(part);
      if (!Files.exists(below)) {
        letIn(Files.createDirectory(below));
      }
    }
    Files.writeString(below.resolve("probe.txt"), "probe\n");
    Path file = Files.createFile(below.resolve(".htaccess"));
    allow(file, "rw-r--r--");
    return file;
  }

  private static void letIn(Path directory) throws IOException {
    allow(directory, "rwxr-xr-x");
  }

  private static void allow(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  /** Removes it, also while somebody still writes to it, as happens when the program is ended. */
  @Override
  public void close() throws IOException {
    for (int attempt = 1; Files.exists(path); attempt++) {
      try {
        delete();
      } catch (IOException | UncheckedIOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void delete() throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(path)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : paths) {
      Files.deleteIfExists(each);
    }
  }
}
