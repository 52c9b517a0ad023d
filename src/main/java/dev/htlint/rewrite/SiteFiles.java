package dev.htlint.rewrite;

import dev.htlint.site.FileEntry;
import dev.htlint.site.FileTree;
import dev.htlint.site.PathWalk;
import dev.htlint.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a site as httpd's {@code apr_stat} shows them: links are followed. Remembers what it
 * was told. Paths are absolute and without dots, a character a byte.
 */
final class SiteFiles {
  /** How many paths are remembered. */
  private static final int REMEMBERED = 20_000;

  private static final int EXECUTABLE = 0111;

  /** What stands at a path, links followed. */
  enum Kind {
    FILE,
    FOLDER,
    /** A socket, a device and the like. */
    OTHER,
    MISSING,
    /** Nobody may look. */
    UNSEEN
  }

  private final FileTree tree;
  private final Map<String, FileEntry> known = new HashMap<>();

  SiteFiles(FileTree tree) {
    this.tree = tree;
  }

  /** What stands at {@code path}, links followed. */
  Kind kind(String path) {
    return switch (entry(path).kind()) {
      case FILE -> Kind.FILE;
      case FOLDER -> Kind.FOLDER;
      case PIPE, SPECIAL -> Kind.OTHER;
      case UNSEEN -> Kind.UNSEEN;
      case MISSING, LINK -> Kind.MISSING;
    };
  }

  /** How many bytes the file at {@code path} has, links followed. */
  long size(String path) {
    return entry(path).size();
  }

  /** Whether anybody may execute what stands at {@code path}. */
  boolean isExecutable(String path) {
    return entry(path).hasAny(EXECUTABLE);
  }

  /** Whether {@code path} is itself a link. */
  boolean isLink(String path) {
    return tree.entry(name(path)).isLink();
  }

  /** What the folder at {@code path} holds. */
  List<String> names(String path) {
    return tree.names(name(path));
  }

  /** The first {@code most} bytes of the file at {@code path}, links followed. */
  byte[] head(String path, int most) {
    PathWalk.Place place = new PathWalk(tree, Optional.empty()).to(name(path));
    return place.isFound() ? tree.head(place.path(), most) : new byte[0];
  }

  private FileEntry entry(String path) {
    FileEntry entry = known.get(path);
    if (entry == null) {
      entry = tree.entry(name(path));
      if (entry.isLink()) {
        PathWalk.Place place = new PathWalk(tree, Optional.empty()).to(name(path));
        entry = place.isFound() ? place.entry() : FileEntry.MISSING;
      }
      if (known.size() < REMEMBERED) {
        known.put(path, entry);
      }
    }
    return entry;
  }

  /** The bytes of {@code path} as the name that the tree knows. */
  private static String name(String path) {
    return SourceFile.display(path);
  }
}
