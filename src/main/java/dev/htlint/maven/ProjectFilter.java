package dev.htlint.maven;

import dev.htlint.files.PathPatterns;
import dev.htlint.files.WalkFilter;
import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a project: not its modules, which are linted in their turn, nor what the build
 * makes, nor what settings or parameters leave out.
 */
final class ProjectFilter implements WalkFilter {
  private final WalkFilter settings;
  private final Set<Path> foreign = new HashSet<>();
  private final PathPatterns included;
  private final PathPatterns excluded;

  /**
   * @param base the project's folder
   * @param settings is asked, too
   * @param modules as the project names them: folders, or their pom files
   */
  ProjectFilter(
      Path base,
      WalkFilter settings,
      @Nullable File buildFolder,
      List<String> modules,
      List<String> includes,
      List<String> excludes) {
    this.settings = settings;
    this.included = new PathPatterns(base, includes);
    this.excluded = new PathPatterns(base, excludes);
    if (buildFolder != null) {
      foreign.add(whole(buildFolder.toPath()));
    }
    for (String module : modules) {
      Path path = whole(base.resolve(module));
      Path parent = path.getParent();
      foreign.add(path.toFile().isFile() && parent != null ? parent : path);
    }
    foreign.remove(whole(base));
  }

  @Override
  public boolean excludes(Path path, boolean isFolder) {
    return foreign.contains(whole(path))
        || excluded.cover(path, isFolder)
        || settings.excludes(path, isFolder);
  }

  @Override
  public boolean includes(Path file) {
    return included.cover(file, false) || settings.includes(file);
  }

  @Override
  public boolean mindsGitIgnore(Path folder) {
    return settings.mindsGitIgnore(folder);
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
