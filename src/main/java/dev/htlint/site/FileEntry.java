package dev.htlint.site;

/**
 * What {@code lstat} tells of one name in a file tree; a link is not followed.
 *
 * @param owner the owner's number, or {@link #UNKNOWN}
 * @param group the group's number, or {@link #UNKNOWN}
 * @param mode the permission bits with set-user-id, set-group-id and sticky, or {@link #UNKNOWN}
 *     where the file system has none
 * @param size in bytes
 * @param target where a link points to, as it is written there; otherwise empty
 */
public record FileEntry(Kind kind, int owner, int group, int mode, long size, String target) {
  /** Stands for a number that is not known. */
  public static final int UNKNOWN = -1;

  /** A name that is not there. */
  public static final FileEntry MISSING = of(Kind.MISSING);

  /** A name of which nothing can be said: it lies outside of what may be looked at. */
  public static final FileEntry UNSEEN = of(Kind.UNSEEN);

  /** What a name stands for. */
  public enum Kind {
    FILE,
    FOLDER,
    LINK,
    /** A named pipe: who opens it waits until somebody writes. */
    PIPE,
    /** A socket or a device. */
    SPECIAL,
    /** Nothing is there. */
    MISSING,
    /** Nobody may look. */
    UNSEEN
  }

  private static FileEntry of(Kind kind) {
    return new FileEntry(kind, UNKNOWN, UNKNOWN, UNKNOWN, 0, "");
  }

  /** Whether it is a regular file. */
  public boolean isFile() {
    return kind == Kind.FILE;
  }

  /** Whether it is a directory. */
  public boolean isFolder() {
    return kind == Kind.FOLDER;
  }

  /** Whether it is a symbolic link. */
  public boolean isLink() {
    return kind == Kind.LINK;
  }

  /** Whether it is known that nothing is there. */
  public boolean isMissing() {
    return kind == Kind.MISSING;
  }

  /** Whether nothing is known of it. */
  public boolean isUnseen() {
    return kind == Kind.UNSEEN;
  }

  /** Whether owner, group and mode are known. */
  public boolean hasMode() {
    return mode != UNKNOWN;
  }

  /** Whether one of {@code bits}, such as 0022, is set; never where the mode is not known. */
  public boolean hasAny(int bits) {
    return hasMode() && (mode & bits) != 0;
  }

  /** The mode as {@code ls} would write it in octal digits, such as 0644. */
  public String octal() {
    return String.format("%04o", mode);
  }
}
