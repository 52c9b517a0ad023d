package dev.htlint.lint;

import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.site.FileEntry;
import dev.htlint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
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
  private final boolean top;
  private final boolean inPlace;
  private final FileEntry entry;
  private final Surroundings around;
  private @Nullable DirectoryConfig config;
  private @Nullable SourceFile head;
  private final Map<Class<?>, Object> views = new HashMap<>();

  /**
   * @param path on the server
   * @param shown how reports call it
   * @param top whether it is the folder itself that is walked
   * @param inPlace whether it is known to live there, and not just taken to
   */
  public SiteFile(
      String path,
      String shown,
      boolean top,
      boolean inPlace,
      FileEntry entry,
      Surroundings around) {
    this.path = path;
    this.shown = shown;
    this.top = top;
    this.inPlace = inPlace;
    this.entry = entry;
    this.around = around;
  }

  /** The same file with {@code text} in it. */
  public SiteFile holding(SourceFile text) {
    SiteFile other = new SiteFile(path, shown, top, inPlace, entry, around);
    other.head = text;
    return other;
  }

  /** The path on the server. */
  public String path() {
    return path;
  }

  /** How reports call it. */
  public String shown() {
    return shown;
  }

  /** Whether it is the folder itself that is walked: nobody looks at those above. */
  public boolean isTop() {
    return top;
  }

  /**
   * Whether it is known to live there on the server. If not, its folder stands for the DocumentRoot
   * because nothing else is known of it, as a checkout of the project may.
   */
  public boolean isInPlace() {
    return inPlace;
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

  /** The same at the other virtual hosts that serve it as well: what they say may differ. */
  public List<DirectoryConfig> beside() {
    List<DirectoryConfig> beside = new ArrayList<>();
    for (DirectoryConfig other : around.beside(entry.isFolder() ? path : folder())) {
      beside.add(entry.isFolder() ? other : other.forFile(name()));
    }
    return beside;
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

  /** What reports show of it: its beginning where a rule has read it, otherwise nothing. */
  public SourceFile source() {
    SourceFile known = head;
    return known == null ? new SourceFile(shown, new byte[0]) : known;
  }

  /** The file as {@code make} sees it, made once however often rules ask for it. */
  public <T> T view(Class<T> type, Function<SiteFile, T> make) {
    Object known = views.get(type);
    if (known == null) {
      known = make.apply(this);
      views.put(type, known);
    }
    return type.cast(known);
  }

  /** Whether the name ends in a dot and {@code extension}, by letters of either case. */
  public boolean hasExtension(String extension) {
    return name().toLowerCase(Locale.ROOT).endsWith("." + extension.toLowerCase(Locale.ROOT));
  }
}
