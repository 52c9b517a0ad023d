package dev.htlint.rewrite;

import dev.htlint.site.FileEntry;
import dev.htlint.site.FileEntry.Kind;
import dev.htlint.site.FileTree;
import java.util.ArrayList;
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

  /** An empty folder. */
  static FileTree empty(String directory) {
    return new AssumedTree(directory);
  }

  /**
   * What may be there for all that is known: nothing, what {@code rules} lead to, or what a request
   * asked for on its way, be it files or folders.
   *
   * @param url the path of the folder's URL
   * @param chain the URIs on that way
   */
  static List<FileTree> all(String directory, String url, List<String> chain, List<Rule> rules) {
    AssumedTree targets = new AssumedTree(directory);
    for (Rule rule : rules) {
      targets.addTarget(directory, rule.output().text());
    }
    List<FileTree> all = new ArrayList<>(List.of(new AssumedTree(directory), targets));
    for (Kind plain : List.of(Kind.FILE, Kind.FOLDER)) {
      AssumedTree asked = new AssumedTree(directory);
      for (String uri : chain.subList(1, chain.size())) {
        asked.addPath(directory, url, uri.replaceFirst("(?s)\\?.*", ""), plain);
      }
      all.add(asked);
    }
    return all;
  }

  /** Adds what {@code path} leads to: a name with a dot is a file, and the rest is path info. */
  private void addPath(String directory, String url, String path, Kind plain) {
    String folder = directory;
    String below = path.startsWith(url) ? path.substring(url.length()) : path;
    String[] names = below.split("/+", 0);
    for (int i = 0; i < names.length; i++) {
      if (!names[i].isEmpty() && !names[i].equals(".") && !names[i].equals("..")) {
        folder += "/" + names[i];
        boolean file = names[i].indexOf('.') >= 0;
        boolean last = i == names.length - 1;
        entries.putIfAbsent(folder, entry(file ? Kind.FILE : last ? plain : Kind.FOLDER));
        if (file) {
          return;
        }
      }
    }
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
