package dev.htlint.files;

import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files as they are. */
public final class FileReader {
  private FileReader() {}

  /**
   * The bytes of {@code path} under its own name, with slashes on every system.
   *
   * @throws IOException where it cannot be read, or is no regular file: a pipe could block forever
   */
  public static SourceFile read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("is a directory");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new IOException("is no regular file");
    }
    try {
      return new SourceFile(name(path), Files.readAllBytes(path));
    } catch (OutOfMemoryError e) {
      throw new IOException("too large to read");
    }
  }

  /** The path as it stands in reports. */
  public static String name(Path path) {
    return path.toString().replace('\\', '/').equals(path.toString())
        ? path.toString()
        : path.getFileSystem().getSeparator().equals("\\")
            ? path.toString().replace('\\', '/')
            : path.toString();
  }
}
