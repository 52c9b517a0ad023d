package dev.htlint.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * What a file held before it was replaced, in a file beside it: {@code .htaccess.htlint-backup}. An
 * older backup is never touched: the next one has a number, {@code .htaccess.htlint-backup.2}, and
 * what is kept already is not kept twice. httpd serves no file whose name begins with {@code .ht}.
 */
final class Backup {
  private static final String ENDING = ".htlint-backup";

  private Backup() {}

  /** Keeps {@code content}, the bytes of {@code target}; whole or not at all. */
  static void keep(Path target, byte[] content) throws IOException {
    for (int number = 1; ; number++) {
      Path backup = name(target, number);
      if (!Files.exists(backup, LinkOption.NOFOLLOW_LINKS)) {
        if (make(target, backup, content)) {
          return;
        }
      }
      if (holds(backup, content)) {
        return;
      }
    }
  }

  /** How many backups are the file itself: who was stopped before the move has left such a one. */
  static int linksTo(Path target) throws IOException {
    int links = 0;
    for (int number = 1; Files.exists(name(target, number), LinkOption.NOFOLLOW_LINKS); number++) {
      Path backup = name(target, number);
      if (Files.isRegularFile(backup, LinkOption.NOFOLLOW_LINKS)
          && Files.isSameFile(backup, target)) {
        links++;
      }
    }
    return links;
  }

  private static Path name(Path target, int number) {
    return target.resolveSibling(target.getFileName() + ENDING + (number == 1 ? "" : "." + number));
  }

  private static boolean holds(Path backup, byte[] content) throws IOException {
    return Files.isRegularFile(backup, LinkOption.NOFOLLOW_LINKS)
        && Files.isReadable(backup)
        && Files.size(backup) == content.length
        && Arrays.equals(Files.readAllBytes(backup), content);
  }

  /**
   * Gives the old file a second name, which stays to it when the first one goes to the new file;
   * copies it where the file system knows no second names.
   *
   * @return false where somebody else was faster
   */
  private static boolean make(Path target, Path backup, byte[] content) throws IOException {
    try {
      Files.createLink(backup, target);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException | UnsupportedOperationException e) {
      return copy(target, backup, content);
    }
  }

  private static boolean copy(Path target, Path backup, byte[] content) throws IOException {
    Path written = Replacement.temporary(target);
    try {
      Files.copy(
          target, written, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      Replacement.fill(written, content);
      Files.move(written, backup);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
