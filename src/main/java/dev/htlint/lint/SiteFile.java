package dev.htlint.lint;

import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.site.FileEntry;
import dev.htlint.source.SourceFile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file or a folder of the site, whatever it is. What it holds is read only when it is asked for,
 * and no more than its beginning.
 */
public final class SiteFile {
  /** As much of a file is read, in bytes. */
  public static final int HEAD = 4096;

  private final String path;
  private final String shown;
  private final FileEntry entry;
  private final Surroundings around;
  private @Nullable DirectoryConfig config;
  private @Nullable SourceFile head;

  /**
   * @param path on the server
   * @param shown how reports call it
   */
  public SiteFile(String path, String shown, FileEntry entry, Surroundings around) {
    this.path = path;
    this.shown = shown;
    this.entry = entry;
    this.around = around;
  }

  /** The path on the server. */
  public String path() {
    return path;
  }

  /** The last component of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path of the directory in which it lies. */
  public String folder() {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /** What kind of file it is, whose, with which mode. A link is not followed. */
  public FileEntry entry() {
    return entry;
  }

  /** The server around. */
  public Surroundings around() {
    return around;
  }

  /** What is configured for it: for a folder what holds in it, for a file what holds for it. */
  public DirectoryConfig config() {
    DirectoryConfig known = config;
    if (known == null) {
      known =
          entry.isFolder() ? around.directory(path) : around.directory(folder()).forFile(name());
      config = known;
    }
    return known;
  }

  /** The first {@link #HEAD} bytes of a regular file; empty for all others. */
  public SourceFile head() {
    SourceFile known = head;
    if (known == null) {
      known = new SourceFile(shown, entry.isFile() ? around.tree().head(path, HEAD) : new byte[0]);
      head = known;
    }
    return known;
  }

  /** Whether the name ends in a dot and {@code extension}, by letters of either case. */
  public boolean hasExtension(String extension) {
    return name().toLowerCase(Locale.ROOT).endsWith("." + extension.toLowerCase(Locale.ROOT));
  }
}
