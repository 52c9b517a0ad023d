package dev.htlint.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts new bytes in the place of a file's, all of them or none: they are written to a file beside
 * it, forced to the disk, and moved. Whoever is stopped on the way, by whatever, leaves the old
 * bytes or the new ones. Owner, group and mode stay; a symbolic link stays, what it leads to is
 * replaced.
 */
public final class Replacement {
  private static final int ATTEMPTS = 50;
  private static final long PAUSE_MILLIS = 100;

  private Replacement() {}

  /**
   * Replaces the bytes of {@code file}.
   *
   * @param before what was read from it
   * @param after what is to stand there
   * @param backup whether to keep what was read in a file beside it; see {@link Backup}
   * @throws IOException where the file is not what was read any more, nor {@code after}; where it
   *     may not be written; where owner or mode could not be kept. It is left as it was then.
   */
  public static synchronized void write(Path file, byte[] before, byte[] after, boolean backup)
      throws IOException {
    Thread last = new Thread(Replacement::awaitLast);
    try {
      Runtime.getRuntime().addShutdownHook(last);
    } catch (IllegalStateException e) {
      throw new IOException("the program is being ended", e);
    }
    try {
      writeWhole(file, before, after, backup);
    } finally {
      forget(last);
    }
  }

  /**
   * Ctrl-C waits for the file that is being written: all are written under this lock, and none is
   * begun once the process ends.
   */
  private static synchronized void awaitLast() {
    // to have the lock is all
  }

  private static void forget(Thread last) {
    try {
      Runtime.getRuntime().removeShutdownHook(last);
    } catch (IllegalStateException e) {
      // the process ends, and waits
    }
  }

  private static void writeWhole(Path file, byte[] before, byte[] after, boolean backup)
      throws IOException {
    Path target = file.toRealPath();
    // opened for writing, so that a file which its owner has made read-only stays as it is
    try (FileChannel channel = open(target)) {
      Object key = key(target);
      lock(channel);
      byte[] current = content(channel);
      if (!Objects.equals(key, key(target))) {
        throw changed();
      }
      if (Arrays.equals(current, after)) {
        return;
      }
      if (!Arrays.equals(current, before)) {
        throw changed();
      }
      requireOneName(target);
      replace(target, before, after, backup);
    }
  }

  private static FileChannel open(Path target) throws IOException {
    try {
      return FileChannel.open(target, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      throw new IOException("it may not be written", e);
    }
  }

  private static IOException changed() {
    return new IOException("it was changed meanwhile and is left as it is");
  }

  private static @Nullable Object key(Path target) throws IOException {
    return Files.readAttributes(target, BasicFileAttributes.class).fileKey();
  }

  /** Keeps other processes of ours from replacing it between the last look and the move. */
  private static void lock(FileChannel channel) throws IOException {
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        // let go when the channel is closed
        @SuppressWarnings("UnusedVariable")
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (IOException | UnsupportedOperationException e) {
      return; // a file system without locks
    }
    throw new IOException("another program has locked it");
  }

  /** Through the channel that holds the lock: to close another one would let go of it. */
  private static byte[] content(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /** The other names of a file with hard links would keep the old bytes without a word. */
  private static void requireOneName(Path target) throws IOException {
    if (target.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      int names = (int) Files.getAttribute(target, "unix:nlink");
      if (names - Backup.linksTo(target) > 1) {
        throw new IOException(
            "it has " + names + " names (hard links), which would no longer be the same file");
      }
    }
  }

  private static void replace(Path target, byte[] before, byte[] after, boolean backup)
      throws IOException {
    Path written = temporary(target);
    try {
      // a copy first, for it takes over what else there is to know of a file
      Files.copy(
          target, written, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      requireSameOwner(target, written);
      fill(written, after);
      if (backup) {
        Backup.keep(target, before);
      }
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
    force(folder(target));
  }

  /** A file beside {@code target}; its name begins as httpd's own, which it serves to nobody. */
  static Path temporary(Path target) throws IOException {
    Path folder = folder(target);
    try {
      return Files.createTempFile(folder, ".htlint-", ".tmp");
    } catch (AccessDeniedException e) {
      throw new IOException("its folder may not be written, which a safe replacement needs", e);
    }
  }

  private static Path folder(Path target) {
    return Objects.requireNonNull(target.getParent(), "a real path");
  }

  static void fill(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void requireSameOwner(Path target, Path written) throws IOException {
    if (!target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    PosixFileAttributes old = Files.readAttributes(target, PosixFileAttributes.class);
    Files.setPosixFilePermissions(written, old.permissions());
    PosixFileAttributes made = Files.readAttributes(written, PosixFileAttributes.class);
    if (!made.owner().equals(old.owner()) || !made.group().equals(old.group())) {
      throw new IOException(
          "it belongs to "
              + old.owner().getName()
              + ":"
              + old.group().getName()
              + ", which its replacement could not");
    }
  }

  /** Makes the move itself last; not every system lets a folder be opened. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException | UnsupportedOperationException e) {
      // then it lasts as soon as the system sees to it
    }
  }
}
