package dev.htlint.files;

import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code .gitignore} files of a folder and of those above it ignore, up to the folder that
 * is a repository. Git's own lists outside of the tree are not asked, nor whether a file that is
 * ignored was added all the same.
 */
final class GitIgnore {
  private static final String FILE = ".gitignore";
  private static final String REPOSITORY = ".git";

  /** Nobody lists more by hand; a file beyond it is passed over. */
  private static final int LONGEST = 1 << 20;

  private final @Nullable GitIgnore above;
  private final PathPatterns patterns;

  private GitIgnore(@Nullable GitIgnore above, PathPatterns patterns) {
    this.above = above;
    this.patterns = patterns;
  }

  /** What holds in {@code folder}, where a walk begins. */
  static GitIgnore of(Path folder) {
    Path start = folder.toAbsolutePath().normalize();
    List<Path> folders = new ArrayList<>();
    for (Path at = start; at != null; at = at.getParent()) {
      folders.add(0, at);
      if (isRepository(at)) {
        break;
      }
    }
    if (!isRepository(folders.get(0))) {
      return new GitIgnore(null, read(start));
    }
    GitIgnore ignore = new GitIgnore(null, read(folders.get(0)));
    for (Path at : folders.subList(1, folders.size())) {
      // who names an ignored folder means it
      GitIgnore kept = ignore.ignores(at, true) ? null : ignore;
      ignore = new GitIgnore(kept, read(at));
    }
    return ignore;
  }

  /** What holds in {@code folder}, which lies in this one. */
  GitIgnore inside(Path folder) {
    boolean listed = Files.exists(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS);
    if (isRepository(folder)) {
      return new GitIgnore(null, read(folder));
    }
    return listed ? new GitIgnore(this, read(folder)) : this;
  }

  /** Whether {@code path}, which lies in this folder, is ignored. */
  boolean ignores(Path path, boolean isFolder) {
    for (GitIgnore at = this; at != null; at = at.above) {
      Optional<Boolean> verdict = at.patterns.verdict(path, isFolder);
      if (verdict.isPresent()) {
        return verdict.get();
      }
    }
    return false;
  }

  private static boolean isRepository(Path folder) {
    return Files.exists(folder.resolve(REPOSITORY), LinkOption.NOFOLLOW_LINKS);
  }

  private static PathPatterns read(Path folder) {
    Path file = folder.resolve(FILE);
    List<String> lines = new ArrayList<>();
    try {
      // git does not follow a link here, either
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LONGEST) {
        SourceFile source = FileReader.read(file);
        for (int line = 1; line <= source.lineCount(); line++) {
          lines.add(text(source, source.lineSpan(line)));
        }
      }
    } catch (IOException e) {
      // what cannot be read ignores nothing
    }
    return new PathPatterns(folder, lines);
  }

  private static String text(SourceFile source, Span span) {
    String line = source.display(span);
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}
