package dev.htlint.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files that lie in the jar beside the classes: tables, rule pages, descriptions of servers.
 */
public final class Resource {
  /**
   * The jar that htlint was started from, kept open: a class loader asks each module of Java for a
   * file before it looks into the jar, which takes longer than the linting of a small file.
   */
  private static final @Nullable ZipFile STARTED = started();

  private Resource() {}

  private static @Nullable ZipFile started() {
    String path = System.getProperty("java.class.path", "");
    try {
      return path.endsWith("htlint.jar") ? new ZipFile(path) : null;
    } catch (IOException e) {
      // several jars, or none: the class loader knows
      return null;
    }
  }

  /**
   * The bytes of a file.
   *
   * @param path from the root of the jar, without a slash in front
   * @throws IllegalStateException where there is no such file
   */
  public static byte[] read(String path) {
    try (InputStream stream = open(path)) {
      if (stream == null) {
        throw new IllegalStateException("missing from the jar: " + path);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open(String path) throws IOException {
    if (STARTED != null) {
      ZipEntry entry = STARTED.getEntry(path);
      if (entry != null) {
        return STARTED.getInputStream(entry);
      }
    }
    return Resource.class.getResourceAsStream("/" + path);
  }
}
