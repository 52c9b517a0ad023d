package dev.htlint.files;

import dev.htlint.resolve.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the files to lint. A folder is walked; links to folders in it are not followed, so that the
 * walk ends and stays below what was asked for.
 */
public final class FileFinder {
  private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", ".bzr", "CVS");
  private static final int LOOK = 65_536;

  /** A file to lint, and as what. */
  public record Found(Path path, Context context) {}

  /**
   * A path that cannot be linted.
   *
   * @param missing whether there is no such path, rather than one that cannot be read
   */
  public record Problem(Path path, String reason, boolean missing) {
    @Override
    public String toString() {
      return path + ": " + reason;
    }
  }

  private final Map<Path, Found> found = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Adds a path that the user named: a folder to walk, or a file whatever its name. */
  public void add(Path path) {
    if (Files.isDirectory(path)) {
      walk(path);
    } else if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      problems.add(new Problem(path, "no such file or directory", true));
    } else {
      found.put(path.normalize(), new Found(path, FileKind.contextOf(path)));
    }
  }

  /** The files in the order of their paths, each once. */
  public Collection<Found> found() {
    return found.values();
  }

  /** The paths that could not be looked at. */
  public List<Problem> problems() {
    return problems;
  }

  private void walk(Path root) {
    try {
      Files.walkFileTree(root, new Visitor(root));
    } catch (IOException e) {
      problems.add(new Problem(root, Reasons.of(e), false));
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;

    Visitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      Path name = folder.getFileName();
      boolean skipped =
          !folder.equals(root) && name != null && VERSION_CONTROL.contains(name.toString());
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
        return FileVisitResult.CONTINUE;
      }
      try {
        Optional<Context> context = FileKind.found(file, () -> head(file));
        context.ifPresent(c -> found.putIfAbsent(file.normalize(), new Found(shown(file), c)));
      } catch (IOException e) {
        problems.add(new Problem(file, Reasons.of(e), false));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      problems.add(new Problem(file, Reasons.of(problem), false));
      return FileVisitResult.CONTINUE;
    }

    /** Without the dot of {@code .}: as people write it. */
    private Path shown(Path file) {
      return root.toString().isEmpty() || root.toString().equals(".")
          ? root.relativize(file)
          : file;
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
