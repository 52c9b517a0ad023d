package dev.htlint.files;

import dev.htlint.server.FileNames;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Looks for what one Include names, as httpd's {@code ap_dir_fnmatch} and {@code ap_dir_nofnmatch}
 * (server/util.c) do: a folder stands for all that lies in it, wildcards for the folders and files
 * that they match, in the order of their names.
 */
final class IncludeWalk {
  private static final int DEEPEST = 128;
  private static final String PREFIX = "Include/IncludeOptional: ";

  private final boolean optional;
  private final UnaryOperator<String> name;
  private final int most;
  private final List<Path> files = new ArrayList<>();
  private Optional<String> refusal = Optional.empty();

  /**
   * @param name how the server calls a path
   * @param most more files are not looked for
   */
  IncludeWalk(boolean optional, UnaryOperator<String> name, int most) {
    this.optional = optional;
    this.name = name;
    this.most = most;
  }

  /** The files, in httpd's order. */
  List<Path> files() {
    return files;
  }

  /** What httpd says where it does not find what it wants. */
  Optional<String> refusal() {
    return refusal;
  }

  /** Whether there are wildcards in {@code text}. */
  static boolean hasWildcards(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
  }

  /** Looks for {@code pattern}, an absolute path. */
  void look(Path pattern) throws IOException {
    Path root = pattern.getRoot();
    if (root == null || !hasWildcards(pattern.toString())) {
      take(pattern, 0);
    } else {
      match(root, pattern, 0);
    }
  }

  /** Takes what {@code pattern} matches in {@code folder}, from its part {@code from} on. */
  private void match(Path folder, Path pattern, int from) throws IOException {
    Path at = folder;
    int part = from;
    while (part < pattern.getNameCount() && !hasWildcards(pattern.getName(part).toString())) {
      at = at.resolve(pattern.getName(part++));
    }
    if (part == pattern.getNameCount()) {
      take(at, 0);
      return;
    }
    boolean last = part == pattern.getNameCount() - 1;
    String wanted = pattern.getName(part).toString();
    FileNames names = new FileNames(wanted, false);
    List<Path> found = new ArrayList<>();
    for (Path entry : entries(at)) {
      String entryName = String.valueOf(entry.getFileName());
      boolean hidden = entryName.startsWith(".") && !wanted.startsWith(".");
      if (!hidden
          && names.match(entryName)
          && (last || Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))) {
        found.add(entry);
      }
    }
    if (found.isEmpty() && !optional) {
      refuse(
          PREFIX + "No matches for the wildcard '" + wanted + "' in '" + name(at) + "', failing");
    }
    for (Path entry : found) {
      if (last) {
        take(entry, 0);
      } else {
        match(entry, pattern, part + 1);
      }
    }
  }

  private void take(Path path, int depth) throws IOException {
    if (refusal.isPresent() || files.size() >= most) {
      return;
    }
    if (Files.isDirectory(path)) {
      if (depth >= DEEPEST) {
        refuse(
            PREFIX
                + "Directory '"
                + name(path)
                + "' exceeds the maximum include directory nesting level of "
                + DEEPEST
                + ". You have probably a recursion somewhere.");
        return;
      }
      for (Path entry : entries(path)) {
        take(entry, depth + 1);
      }
    } else if (Files.exists(path)) {
      files.add(path);
    } else if (!optional) {
      String why = isBelowFile(path) ? "Not a directory" : "No such file or directory";
      refuse("Could not open configuration file " + name(path) + ": " + why);
    }
  }

  private static boolean isBelowFile(Path path) {
    for (Path above = path.getParent(); above != null; above = above.getParent()) {
      if (Files.exists(above)) {
        return !Files.isDirectory(above);
      }
    }
    return false;
  }

  private List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    if (refusal.isPresent()) {
      return entries;
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (NoSuchFileException e) {
      if (!optional) {
        refuse(PREFIX + "Could not open directory " + name(folder) + ": No such file or directory");
      }
    } catch (NotDirectoryException e) {
      refuse(PREFIX + "Could not open directory " + name(folder) + ": Not a directory");
    }
    entries.sort(null);
    return entries;
  }

  private void refuse(String message) {
    if (refusal.isEmpty()) {
      refusal = Optional.of(message);
    }
  }

  private String name(Path path) {
    return name.apply(path.toString());
  }
}
