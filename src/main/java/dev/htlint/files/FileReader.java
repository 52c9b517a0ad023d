package dev.htlint.files;

import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files as they are. */
public final class FileReader {
  private static final char UNKNOWN = '\uFFFD';

  private FileReader() {}

  /** As {@link #read(Path, Path)}, under the name by which it is read. */
  public static SourceFile read(Path file) throws IOException {
    return read(file, file);
  }

  /**
   * The bytes of {@code file}.
   *
   * @param shown the path as reports show it
   * @throws IOException where it cannot be read, or is no regular file: a pipe could block forever
   */
  public static SourceFile read(Path file, Path shown) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("is a directory");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("is no regular file");
    }
    try {
      return new SourceFile(name(shown), Files.readAllBytes(file));
    } catch (OutOfMemoryError e) {
      throw new IOException("too large to read", e);
    }
  }

  /** The path as it stands in reports: with slashes, and all its letters in any locale. */
  public static String name(Path path) {
    String name = path.toString();
    if (path.getFileSystem().getSeparator().equals("\\")) {
      return name.replace('\\', '/');
    }
    return name.indexOf(UNKNOWN) < 0 ? name : spelled(path);
  }

  /** The path out of its bytes, which a URI keeps where the locale has no letters for them. */
  private static String spelled(Path path) {
    List<String> parts = new ArrayList<>();
    for (Path part : path) {
      String raw = part.toUri().getRawPath().replaceFirst("/$", "");
      String escaped = raw.substring(raw.lastIndexOf('/') + 1).replace("+", "%2B");
      parts.add(URLDecoder.decode(escaped, StandardCharsets.UTF_8));
    }
    return (path.isAbsolute() ? "/" : "") + String.join("/", parts);
  }
}
