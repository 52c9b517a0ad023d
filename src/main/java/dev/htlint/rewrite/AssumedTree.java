package dev.htlint.rewrite;

import dev.htlint.site.FileEntry;
import dev.htlint.site.FileEntry.Kind;
import dev.htlint.site.FileTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a folder of which only the rules are known: either none, or those to which the rules
 * lead.
 */
final class AssumedTree implements FileTree {
  private final Map<String, FileEntry> entries = new HashMap<>();

  private AssumedTree(String directory) {
    for (int slash = 0; slash >= 0; slash = directory.indexOf('/', slash + 1)) {
      entries.put(slash == 0 ? "/" : directory.substring(0, slash), entry(Kind.FOLDER));
    }
    entries.put(directory, entry(Kind.FOLDER));
  }

  /** An empty folder, and one with all that {@code rules} lead to. */
  static List<FileTree> both(String directory, List<Rule> rules) {
    AssumedTree full = new AssumedTree(directory);
    for (Rule rule : rules) {
      full.addTarget(directory, rule.output().text());
    }
    return List.of(new AssumedTree(directory), full);
  }

  /** Adds the part of {@code target} that is the same for each request. */
  private void addTarget(String directory, String target) {
    String path = target.replaceFirst("(?s)[$%?].*", "");
    boolean whole = path.length() == target.length() || target.charAt(path.length()) == '?';
    if (path.equals("-") || path.contains(":")) {
      return;
    }
    String folder = directory;
    String[] names = path.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      boolean last = i == names.length - 1;
      String name = names[i];
      if (!name.isEmpty() && !name.startsWith(".") && (!last || whole)) {
        folder += "/" + name;
        boolean file = name.indexOf('.') > 0;
        entries.putIfAbsent(folder, entry(file ? Kind.FILE : Kind.FOLDER));
        if (file) {
          return;
        }
      }
    }
  }

  private static FileEntry entry(Kind kind) {
    return new FileEntry(kind, 0, 0, kind == Kind.FOLDER ? 0755 : 0644, 1, "");
  }

  @Override
  public FileEntry entry(String path) {
    return entries.getOrDefault(path, FileEntry.MISSING);
  }

  @Override
  public List<String> names(String folder) {
    String prefix = folder + "/";
    return entries.keySet().stream()
        .filter(path -> path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0)
        .map(path -> path.substring(prefix.length()))
        .sorted()
        .toList();
  }

  @Override
  public byte[] head(String path, int most) {
    return new byte[0];
  }
}
