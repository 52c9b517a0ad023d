package dev.htlint.files;

import dev.htlint.resolve.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files to lint. A folder is walked; links to folders in it are not followed, so that the
 * walk ends and stays below what was asked for.
 */
public final class FileFinder {
  private static final Set<String> VERSION_CONTROL =
      Set.of(".git", ".hg", ".svn", ".bzr", ".jj", "_darcs", "CVS");
  private static final int LOOK = 65_536;

  /**
   * A file to lint.
   *
   * @param path as reports show it
   * @param file where it is read
   * @param context as what it is read
   * @param top the folder that the user named and in which it was found; empty for a file that was
   *     named itself
   */
  public record Found(Path path, Path file, Context context, Optional<Top> top) {
    /** A file that was named itself. */
    public Found(Path path, Path file, Context context) {
      this(path, file, context, Optional.empty());
    }
  }

  /**
   * A folder that is walked.
   *
   * @param path as the user wrote it
   * @param folder where it lies
   */
  public record Top(Path path, Path folder) {}

  /** Is told of all files and folders that are met, whatever they are. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A file or a folder.
     *
     * @param path as reports show it
     * @param file where it lies
     */
    void met(Path path, Path file, Top top);
  }

  /**
   * A path that cannot be linted.
   *
   * @param missing whether there is no such path, rather than one that cannot be read
   */
  public record Problem(Path path, String reason, boolean missing) {
    @Override
    public String toString() {
      return FileReader.name(path) + ": " + reason;
    }
  }

  private final Map<Path, Found> found = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Path base;
  private final WalkFilter filter;
  private final Optional<Listener> listener;
  private int ignoredFiles;
  private int ignoredFolders;

  /**
   * @param base the folder from which relative paths count; reports do not show it
   */
  public FileFinder(Path base) {
    this(base, WalkFilter.NONE);
  }

  /** As {@link #FileFinder(Path)}, with a will of the user's. */
  public FileFinder(Path base, WalkFilter filter) {
    this.base = base;
    this.filter = filter;
    this.listener = Optional.empty();
  }

  /** The same, and somebody is told of what else lies there. */
  public FileFinder(Path base, WalkFilter filter, Listener listener) {
    this.base = base;
    this.filter = filter;
    this.listener = Optional.of(listener);
  }

  /** Adds a path that the user named: a folder to walk, or a file whatever its name. */
  public void add(Path path) {
    Path file = base.resolve(path);
    if (Files.isDirectory(file)) {
      walk(path, file);
    } else if (!Files.exists(file)) {
      problems.add(new Problem(path, "no such file or directory", true));
    } else {
      found.put(path.normalize(), new Found(path, file, FileKind.contextOf(path)));
    }
  }

  /** The files in the order of their paths, each once. */
  public Collection<Found> found() {
    return found.values();
  }

  /** How many files were left out because {@code .gitignore} names them. */
  public int ignoredFiles() {
    return ignoredFiles;
  }

  /** The same of folders, into which nobody looked. */
  public int ignoredFolders() {
    return ignoredFolders;
  }

  /** The paths that could not be looked at, in the order in which they were met. */
  public List<Problem> problems() {
    return problems;
  }

  private void walk(Path shown, Path root) {
    try {
      // a walk does not enter a link, but this one was named
      Path start = Files.isSymbolicLink(root) ? root.toRealPath() : root;
      Files.walkFileTree(start, new Visitor(shown, start));
    } catch (IOException e) {
      problems.add(new Problem(shown, Reasons.of(e), false));
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path shown;
    private final Path root;
    private final Top top;
    private final Deque<GitIgnore> ignores = new ArrayDeque<>();

    Visitor(Path shown, Path root) {
      this.shown = shown;
      this.root = root;
      this.top = new Top(shown, root);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        ignores.push(GitIgnore.of(folder));
        meet(shown, folder);
        return FileVisitResult.CONTINUE;
      }
      Path name = folder.getFileName();
      boolean skipped = name != null && VERSION_CONTROL.contains(name.toString());
      if (skipped || filter.excludes(folder, true)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (isIgnored(folder, true)) {
        ignoredFolders++;
        return FileVisitResult.SKIP_SUBTREE;
      }
      ignores.push(ignores.element().inside(folder));
      meet(shown(folder), folder);
      return FileVisitResult.CONTINUE;
    }

    private static boolean isAccessFile(Path file) {
      return String.valueOf(file.getFileName()).equals(".htaccess");
    }

    private void meet(Path path, Path file) {
      if (listener.isPresent()) {
        listener.get().met(path, file, top);
      }
    }

    private boolean isIgnored(Path path, boolean isFolder) {
      Path folder = path.getParent();
      return folder != null
          && filter.mindsGitIgnore(folder)
          && ignores.element().ignores(path, isFolder);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path path = shown(file);
      if (listener.isPresent() && !filter.excludes(file, false) && !isIgnored(file, false)) {
        meet(path, file);
      }
      if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (listener.isPresent() && isAccessFile(file) && !Files.isRegularFile(file)) {
        return FileVisitResult.CONTINUE; // nothing to read; who listens knows what to say of it
      }
      try {
        if (attributes.isSymbolicLink() && leadsOut(file)) {
          return FileVisitResult.CONTINUE;
        }
        Optional<Context> context =
            filter.includes(file)
                ? Optional.of(FileKind.contextOf(file))
                : FileKind.found(root, file, () -> head(file));
        if (context.isEmpty() || filter.excludes(file, false)) {
          return FileVisitResult.CONTINUE;
        }
        if (isIgnored(file, false)) {
          ignoredFiles++;
        } else {
          found.putIfAbsent(
              path.normalize(), new Found(path, file, context.get(), Optional.of(top)));
        }
      } catch (IOException e) {
        problems.add(new Problem(path, Reasons.of(e), false));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A link to what nobody asked for; told only where its name says that it would be linted. */
    private boolean leadsOut(Path file) throws IOException {
      boolean out = Files.isRegularFile(file) && !isInside(root, file);
      boolean named =
          filter.includes(file) || FileKind.found(root, file, () -> new byte[0]).isPresent();
      if (out && named && !filter.excludes(file, false)) {
        problems.add(
            new Problem(
                shown(file),
                "a link that leads out of the folder; name it to have it read",
                false));
      }
      return out;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      problems.add(new Problem(shown(file), Reasons.of(problem), false));
      return FileVisitResult.CONTINUE;
    }

    /** A folder that could not be read to its end keeps nobody from the others. */
    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
      ignores.pop();
      if (problem != null) {
        problems.add(new Problem(shown(folder), Reasons.of(problem), false));
      }
      return FileVisitResult.CONTINUE;
    }

    /** Below the folder as the user wrote it, but without the dot of {@code .}. */
    private Path shown(Path file) {
      Path below = root.relativize(file);
      String start = shown.toString();
      boolean here = start.isEmpty() || start.equals(".");
      return here && !below.toString().isEmpty() ? below : shown.resolve(below);
    }
  }

  /** Whether {@code file} lies below {@code folder}, wherever links lead. */
  static boolean isInside(Path folder, Path file) {
    try {
      return file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] head(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return new byte[0];
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(LOOK);
    }
  }
}
