package dev.htlint.run;

import dev.htlint.files.WalkFilter;
import java.nio.file.Path;
import java.util.Set;

/** Takes files into a walk that a server reads as it reads {@code .htaccess} files. */
public final class AccessFiles implements WalkFilter {
  private final Set<String> names;
  private final WalkFilter others;

  /**
   * What {@code others} say, and what the server of {@code plan} reads.
   *
   * @throws Failure where there is no such server
   */
  public AccessFiles(Plan plan, WalkFilter others) throws Failure {
    this.names = plan.accessFiles();
    this.others = others;
  }

  @Override
  public boolean excludes(Path path, boolean isFolder) {
    return others.excludes(path, isFolder);
  }

  @Override
  public boolean includes(Path file) {
    Path name = file.getFileName();
    return others.includes(file) || (name != null && names.contains(name.toString()));
  }

  @Override
  public boolean mindsGitIgnore(Path folder) {
    return others.mindsGitIgnore(folder);
  }
}
