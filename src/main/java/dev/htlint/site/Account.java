package dev.htlint.site;

import java.util.Set;

/**
 * A user of a Unix system.
 *
 * @param name as the user knows it, or a number
 * @param groups the numbers of all groups, the primary one among them
 */
public record Account(String name, int user, int group, Set<Integer> groups) {
  /** The bit of {@link #may} for reading. */
  public static final int READ = 4;

  /** The bit for writing. */
  public static final int WRITE = 2;

  /** The bit for executing a file or searching a directory. */
  public static final int EXECUTE = 1;

  public Account {
    groups = Set.copyOf(groups);
  }

  /** Whether it is the superuser, to whom permission bits say little. */
  public boolean isRoot() {
    return user == 0;
  }

  /**
   * Whether the mode of {@code entry} permits {@code bit}, as path_resolution(7) says: the class of
   * the owner decides for the owner, even if it grants less than that of the others. Where no mode
   * is known, all is permitted.
   */
  public boolean may(int bit, FileEntry entry) {
    if (!entry.hasMode()) {
      return true;
    }
    int mode = entry.mode();
    if (isRoot()) {
      return bit != EXECUTE || entry.isFolder() || (mode & 0111) != 0;
    }
    if (entry.owner() == user) {
      return (mode >> 6 & bit) != 0;
    }
    return groups.contains(entry.group()) ? (mode >> 3 & bit) != 0 : (mode & bit) != 0;
  }
}
