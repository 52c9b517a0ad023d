package dev.htlint.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a text file whole or not at all: beside its place first, then moved there. Who reads the
 * old file meanwhile goes on reading that; whatever ends the process leaves no half of it.
 */
public final class WholeFile {
  private WholeFile() {}

  /** What goes into the file. */
  public interface Content {
    /** Writes all of it. */
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes {@code file} in UTF-8, and makes the folders above it where they are missing. A link is
   * followed. What is there and is no regular file, such as a pipe, is written to as it is.
   *
   * @throws IOException where that cannot be done, or {@code content} fails; an older file is still
   *     there then
   */
  public static void write(Path file, Content content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("a directory, not a file");
    }
    boolean exists = Files.exists(file);
    if (exists && !Files.isRegularFile(file)) {
      write(file, content, StandardOpenOption.WRITE);
      return;
    }
    place(exists ? file.toRealPath() : file.toAbsolutePath(), content, WholeFile::move);
  }

  /**
   * As {@link #write(Path, Content)}, but never over something that is there.
   *
   * @throws FileAlreadyExistsException where there is something, be it a link that leads nowhere
   */
  public static void create(Path file, Content content) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    place(file.toAbsolutePath(), content, WholeFile::link);
  }

  private interface Placing {
    void place(Path from, Path to) throws IOException;
  }

  private static void place(Path target, Content content, Placing placing) throws IOException {
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("a directory, not a file");
    }
    makeFolders(folder);
    Path beside = folder.resolve(".htlint-" + UUID.randomUUID() + ".tmp");
    Thread cleaner = new Thread(() -> delete(beside));
    try {
      Runtime.getRuntime().addShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      throw new IOException("the program is being ended", e);
    }
    try {
      write(beside, content, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
      placing.place(beside, target);
    } finally {
      delete(beside);
      forget(cleaner);
    }
  }

  private static void write(Path file, Content content, StandardOpenOption... options)
      throws IOException {
    try (Writer out =
        new BufferedWriter(
            Files.newBufferedWriter(file, StandardCharsets.UTF_8, options), 1 << 16)) {
      content.writeTo(out);
    }
  }

  private static void makeFolders(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("a file stands where a folder is wanted", e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A second name for the file, which in contrast to a move replaces nothing. */
  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException e) {
      Files.move(from, to);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // it stays behind; what matters was told already
    }
  }

  private static void forget(Thread cleaner) {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // the process ends, and the hook has run
    }
  }
}
