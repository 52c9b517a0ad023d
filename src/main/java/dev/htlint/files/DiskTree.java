package dev.htlint.files;

import dev.htlint.site.FileEntry;
import dev.htlint.site.FileEntry.Kind;
import dev.htlint.site.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server's files as far as they lie on this machine: a folder of its own for all of the server's
 * paths ({@code --root}), or for those below one path ({@code --at}). What a link on the way would
 * lead out of that folder is unseen.
 */
public final class DiskTree implements FileTree {
  /** Bits of a mode that are permissions, set-user-id, set-group-id and sticky. */
  private static final int PERMISSIONS = 07777;

  /** Bits of a mode that say what it is, and their value for a named pipe. */
  private static final int TYPE = 0170000;

  private static final int PIPE = 0010000;

  /** Deeper than paths get. */
  private static final int MOST_FOLDERS = 4096;

  private static final String LOOK =
      "unix:uid,gid,mode,size,isSymbolicLink,isDirectory,isRegularFile";

  private final Path folder;
  private final String at;

  /** Folders that were looked at lately: each walk to a file begins with all that are above it. */
  private final Map<String, FileEntry> folders =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, FileEntry> eldest) {
              return size() > MOST_FOLDERS;
            }
          });

  private @Nullable Path lastParent;
  private boolean lastInside;

  /**
   * @param folder where the files lie
   * @param at the path on the server that {@code folder} is; {@code /} for the whole server
   */
  public DiskTree(Path folder, String at) {
    this.folder = folder;
    this.at = at.equals("/") ? "" : at;
  }

  /** The path on this machine, empty for what does not lie here. */
  public Optional<Path> file(String path) {
    if (path.equals(at) || (at.isEmpty() && path.equals("/"))) {
      return Optional.of(folder);
    }
    if (!path.startsWith(at + "/") || path.endsWith("/..")) {
      return Optional.empty();
    }
    try {
      Path file = folder.resolve(path.substring(at.length() + 1));
      return staysInside(file.getParent()) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether {@code parent} really lies below the folder; asked once for files side by side. */
  private synchronized boolean staysInside(@Nullable Path parent) {
    if (parent == null) {
      return false;
    }
    if (!parent.equals(lastParent)) {
      lastInside = isFolderInLast(parent) || holds(parent);
      lastParent = parent;
    }
    return lastInside;
  }

  /** Paths are walked down: the real path of a deep folder takes as many looks as it is deep. */
  private boolean isFolderInLast(Path parent) {
    return lastInside
        && lastParent != null
        && lastParent.equals(parent.getParent())
        && !parent.endsWith("..")
        && Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether {@code file} lies below the folder, wherever links lead. */
  public boolean holds(Path file) {
    try {
      return file.toRealPath().startsWith(folder.toRealPath());
    } catch (NoSuchFileException | NotDirectoryException e) {
      return true;
    } catch (IOException e) {
      return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
  }

  @Override
  public FileEntry entry(String path) {
    FileEntry known = folders.get(path);
    if (known == null) {
      known = look(path);
      if (known.isFolder()) {
        folders.put(path, known);
      }
    }
    return known;
  }

  private FileEntry look(String path) {
    Optional<Path> file = file(path);
    if (file.isEmpty()) {
      return FileEntry.UNSEEN;
    }
    try {
      return entry(file.get());
    } catch (NoSuchFileException | NotDirectoryException e) {
      return FileEntry.MISSING;
    } catch (FileSystemLoopException e) {
      return FileEntry.UNSEEN;
    } catch (IOException e) {
      return hasNoFolder(file.get()) ? FileEntry.MISSING : FileEntry.UNSEEN;
    }
  }

  /** Java reports ENOTDIR as a plain fault. */
  private static boolean hasNoFolder(Path file) {
    Path parent = file.getParent();
    return parent != null && Files.isRegularFile(parent, LinkOption.NOFOLLOW_LINKS);
  }

  private static FileEntry entry(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      BasicFileAttributes basic =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Kind kind = kind(basic.isSymbolicLink(), basic.isDirectory(), basic.isRegularFile(), false);
      return new FileEntry(
          kind,
          FileEntry.UNKNOWN,
          FileEntry.UNKNOWN,
          FileEntry.UNKNOWN,
          basic.size(),
          target(file, kind));
    }
    // one look at the file for all
    Map<String, Object> all = Files.readAttributes(file, LOOK, LinkOption.NOFOLLOW_LINKS);
    int mode = number(all.get("mode"));
    Kind kind =
        kind(
            is(all, "isSymbolicLink"),
            is(all, "isDirectory"),
            is(all, "isRegularFile"),
            (mode & TYPE) == PIPE);
    return new FileEntry(
        kind,
        number(all.get("uid")),
        number(all.get("gid")),
        mode & PERMISSIONS,
        all.get("size") instanceof Long size ? size : 0,
        target(file, kind));
  }

  private static int number(@Nullable Object value) {
    return value instanceof Integer number ? number : FileEntry.UNKNOWN;
  }

  private static String target(Path file, Kind kind) throws IOException {
    return kind == Kind.LINK ? Files.readSymbolicLink(file).toString() : "";
  }

  private static boolean is(Map<String, Object> attributes, String name) {
    return Boolean.TRUE.equals(attributes.get(name));
  }

  private static Kind kind(boolean link, boolean folder, boolean regular, boolean pipe) {
    if (link) {
      return Kind.LINK;
    }
    return folder ? Kind.FOLDER : regular ? Kind.FILE : pipe ? Kind.PIPE : Kind.SPECIAL;
  }

  @Override
  public List<String> names(String folderPath) {
    Optional<Path> here = file(folderPath);
    if (here.isEmpty() || !Files.isDirectory(here.get(), LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(here.get())) {
      for (Path entry : entries) {
        names.add(String.valueOf(entry.getFileName()));
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    Collections.sort(names);
    return names;
  }

  @Override
  public byte[] head(String path, int most) {
    Optional<Path> file = file(path);
    if (file.isEmpty() || !Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS)) {
      return new byte[0];
    }
    try (InputStream stream = Files.newInputStream(file.get(), LinkOption.NOFOLLOW_LINKS)) {
      return stream.readNBytes(most);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
