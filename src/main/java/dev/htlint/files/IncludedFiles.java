package dev.htlint.files;

import dev.htlint.resolve.IncludeSource;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The files that a server's Include directives name. A relative name counts from ServerRoot if that
 * exists on this machine, otherwise from where the server's own file lies.
 */
public final class IncludedFiles implements IncludeSource {
  private static final int MOST = 10_000;

  private final Path home;
  private final Set<String> missing = new LinkedHashSet<>();
  private int read;

  /** For the server whose main file lies in {@code home}. */
  public IncludedFiles(Path home) {
    this.home = home;
  }

  @Override
  public List<SourceFile> include(String pattern, String serverRoot) {
    List<SourceFile> files = new ArrayList<>();
    try {
      Path root = serverRoot.isEmpty() ? home : home.resolve(serverRoot);
      Path base = Files.isDirectory(root) ? root : home;
      for (Path path : expand(base.resolve(pattern))) {
        if (++read <= MOST && Files.isRegularFile(path)) {
          files.add(FileReader.read(path));
        }
      }
    } catch (InvalidPathException | PatternSyntaxException | IOException e) {
      // what cannot be read describes nothing
    }
    return files;
  }

  @Override
  public void missing(String pattern) {
    missing.add(pattern);
  }

  /** What was to be included and could not be found, in the order of the directives. */
  public Set<String> missing() {
    return Collections.unmodifiableSet(missing);
  }

  private static List<Path> expand(Path pattern) throws IOException {
    List<Path> bases = new ArrayList<>();
    Path root = pattern.getRoot();
    bases.add(root == null ? Path.of("") : root);
    for (Path part : pattern) {
      List<Path> next = new ArrayList<>();
      for (Path base : bases) {
        if (part.toString().matches(".*[*?\\[].*")) {
          next.addAll(matching(base, part.toString()));
        } else {
          next.add(base.resolve(part));
        }
      }
      bases = next;
    }
    List<Path> files = new ArrayList<>();
    for (Path base : bases) {
      files.addAll(Files.isDirectory(base) ? below(base) : List.of(base));
    }
    return files;
  }

  private static List<Path> matching(Path folder, String glob) throws IOException {
    List<Path> paths = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
        stream.forEach(paths::add);
      }
    }
    paths.removeIf(path -> path.getFileName().toString().startsWith(".") && !glob.startsWith("."));
    paths.sort(null);
    return paths;
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().limit(MOST).toList();
    }
  }
}
