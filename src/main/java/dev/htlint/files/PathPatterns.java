package dev.htlint.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Patterns for paths below a folder, of which the last one that means a path decides. */
public final class PathPatterns {
  private final Path folder;
  private final List<PathPattern> patterns;

  /**
   * @param folder from which the patterns count
   * @param lines as in {@code .gitignore}
   */
  public PathPatterns(Path folder, Collection<String> lines) {
    this.folder = folder.toAbsolutePath().normalize();
    this.patterns = new ArrayList<>();
    for (String line : lines) {
      Optional<PathPattern> pattern = PathPattern.of(line);
      if (pattern.isPresent()) {
        patterns.add(pattern.get());
      }
    }
  }

  /** Whether {@code path} is meant, by itself or with a folder in which it lies. */
  public boolean cover(Path path, boolean isFolder) {
    if (patterns.isEmpty()) {
      return false;
    }
    List<String> steps = steps(path);
    List<String> above = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      above.add(steps.get(i));
      if (verdict(above, isFolder || i < steps.size() - 1).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  /** What the last pattern that means {@code path} itself says of it; empty where none does. */
  Optional<Boolean> verdict(Path path, boolean isFolder) {
    List<String> steps = patterns.isEmpty() ? List.of() : steps(path);
    return steps.isEmpty() ? Optional.empty() : verdict(steps, isFolder);
  }

  private Optional<Boolean> verdict(List<String> steps, boolean isFolder) {
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).matches(steps, isFolder)) {
        return Optional.of(!patterns.get(i).isNegated());
      }
    }
    return Optional.empty();
  }

  /** The steps below the folder; none for what lies elsewhere. */
  private List<String> steps(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    return whole.startsWith(folder) && !whole.equals(folder)
        ? PathPattern.steps(FileReader.name(folder.relativize(whole)))
        : List.of();
  }
}
