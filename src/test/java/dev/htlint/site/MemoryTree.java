package dev.htlint.site;

import dev.htlint.site.FileEntry.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree for tests, built line by line; what is not said to be there is missing. */
public final class MemoryTree implements FileTree {
  private final Map<String, FileEntry> entries = new TreeMap<>();
  private final Map<String, byte[]> contents = new TreeMap<>();

  /** A tree with nothing but a root that belongs to root. */
  public MemoryTree() {
    folder("/", 0, 0, 0755);
  }

  /** Adds a folder. */
  public MemoryTree folder(String path, int owner, int group, int mode) {
    entries.put(path, new FileEntry(Kind.FOLDER, owner, group, mode, 0, ""));
    return this;
  }

  /** Adds a file with {@code text} in it. */
  public MemoryTree file(String path, int owner, int group, int mode, String text) {
    return file(path, owner, group, mode, text.getBytes(StandardCharsets.UTF_8));
  }

  MemoryTree file(String path, int owner, int group, int mode, byte[] bytes) {
    entries.put(path, new FileEntry(Kind.FILE, owner, group, mode, bytes.length, ""));
    contents.put(path, bytes);
    return this;
  }

  /** Adds a link. */
  public MemoryTree link(String path, String target) {
    return link(path, 0, 0, target);
  }

  MemoryTree link(String path, int owner, int group, String target) {
    entries.put(path, new FileEntry(Kind.LINK, owner, group, 0777, 0, target));
    return this;
  }

  /** Adds a pipe. */
  public MemoryTree pipe(String path) {
    return pipe(path, 0, 0, 0644);
  }

  MemoryTree pipe(String path, int owner, int group, int mode) {
    entries.put(path, new FileEntry(Kind.PIPE, owner, group, mode, 0, ""));
    return this;
  }

  /** Adds a name of which nothing is known. */
  public MemoryTree unseen(String path) {
    entries.put(path, FileEntry.UNSEEN);
    return this;
  }

  @Override
  public FileEntry entry(String path) {
    return entries.getOrDefault(path, FileEntry.MISSING);
  }

  @Override
  public List<String> names(String folder) {
    String prefix = folder.equals("/") ? "/" : folder + "/";
    return entries.keySet().stream()
        .filter(path -> path.startsWith(prefix) && path.length() > prefix.length())
        .map(path -> path.substring(prefix.length()))
        .filter(name -> !name.contains("/"))
        .toList();
  }

  @Override
  public byte[] head(String path, int most) {
    byte[] bytes = contents.getOrDefault(path, new byte[0]);
    return Arrays.copyOf(bytes, Math.min(most, bytes.length));
  }
}
