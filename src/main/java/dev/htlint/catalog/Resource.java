package dev.htlint.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The files that lie in the jar beside the classes: tables, rule pages, descriptions of servers.
 */
public final class Resource {
  private Resource() {}

  /**
   * The bytes of a file.
   *
   * @param path from the root of the jar, without a slash in front
   * @throws IllegalStateException where there is no such file
   */
  public static byte[] read(String path) {
    try (InputStream stream = Resource.class.getResourceAsStream("/" + path)) {
      if (stream == null) {
        throw new IllegalStateException("missing from the jar: " + path);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
