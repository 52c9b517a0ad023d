package dev.htlint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files below {@code testdata/}. */
public final class Testdata {
  /** The folder itself. */
  public static final Path ROOT = Path.of("testdata");

  private Testdata() {}

  /** Every file, whatever it is, in the order of the names. */
  public static List<Path> all() {
    return below(ROOT, "");
  }

  /** The files below {@code folder} whose names end in {@code suffix}, in their order. */
  public static List<Path> below(Path folder, String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of {@code file}. */
  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code file} with another ending in place of that behind its last dot. */
  public static Path sibling(Path file, String ending) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
  }
}
