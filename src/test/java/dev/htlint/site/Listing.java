package dev.htlint.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files of a server as rule pages list them: a line as {@code ls -l} has it, mode, owner, group and
 * path, and what the file holds behind it, four blanks in front of each line. Folders that are not
 * listed belong to root and let everybody in. The users have numbers: {@link #numbers}.
 *
 * @param files in the order of the block
 */
public record Listing(List<Listed> files) {
  private static final Pattern LINE =
      Pattern.compile("([-dlp])([-rwxsStT]{9}) +(\\S+) +(\\S+) +(/\\S*)(?: -> (\\S+))?");

  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");
  private static final Map<String, Integer> NUMBERS =
      Map.of("root", 0, "daemon", 1, "bin", 2, "www-data", 33);
  private static final int FIRST_NUMBER = 1001;

  /** Which scripts name in their first lines. */
  private static final List<String> PROGRAMS = List.of("/bin/sh", "/usr/bin/perl", "/usr/bin/env");

  public Listing {
    files = List.copyOf(files);
  }

  /**
   * One line and what is below it.
   *
   * @param type {@code -} a file, {@code d} a folder, {@code l} a link, {@code p} a pipe
   * @param target where a link points to
   * @param latin1 what a file holds, each byte the character of the same number
   */
  public record Listed(
      char type, int mode, String owner, String group, String path, String target, String latin1) {
    /** What the file holds. */
    byte[] content() {
      return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Listed with(String text) {
      return new Listed(type, mode, owner, group, path, target, text);
    }
  }

  /** Reads a block; {@code \xEF} in what a file holds is the byte of that number. */
  public static Listing parse(String block) {
    List<Listed> files = new ArrayList<>();
    for (String line : block.lines().toList()) {
      if (line.startsWith("    ") && !files.isEmpty()) {
        Listed last = files.remove(files.size() - 1);
        files.add(last.with(last.latin1() + latin1(line.substring(4) + "\n")));
      } else {
        files.add(listed(line));
      }
    }
    return new Listing(files);
  }

  private static Listed listed(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no line of a listing: " + line);
    }
    return new Listed(
        matcher.group(1).charAt(0),
        mode(matcher.group(2)),
        matcher.group(3),
        matcher.group(4),
        matcher.group(5),
        matcher.group(6) == null ? "" : matcher.group(6),
        "");
  }

  /** The number of {@code rwxr-xr-x}, with the letters for set-user-id and the like. */
  static int mode(String letters) {
    int bits = 0;
    int special = 0;
    for (int i = 0; i < 9; i++) {
      char letter = letters.charAt(i);
      bits = bits << 1 | ("rwxst".indexOf(letter) >= 0 ? 1 : 0);
      if (i % 3 == 2) {
        special = special << 1 | ("sStT".indexOf(letter) >= 0 ? 1 : 0);
      }
    }
    return special << 9 | bits;
  }

  private static String latin1(String text) {
    String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return BYTE.matcher(bytes)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(escape.group(1), 16))));
  }

  private boolean has(String path) {
    return files.stream().anyMatch(file -> file.path().equals(path));
  }

  /**
   * The numbers of all users, and of the groups of the same names: those of Debian for the users
   * that it brings, from 1001 on for the others in the order of the block.
   */
  public Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new LinkedHashMap<>(new TreeMap<>(NUMBERS));
    int next = FIRST_NUMBER;
    for (Listed file : files) {
      for (String name : List.of(file.owner(), file.group())) {
        if (!numbers.containsKey(name)) {
          numbers.put(name, next++);
        }
      }
    }
    return numbers;
  }

  /** The same files in memory. */
  public MemoryTree tree() {
    MemoryTree tree = new MemoryTree();
    Map<String, Integer> numbers = numbers();
    for (Listed file : files) {
      for (int slash = file.path().indexOf('/', 1);
          slash > 0;
          slash = file.path().indexOf('/', slash + 1)) {
        String above = file.path().substring(0, slash);
        if (tree.entry(above).isMissing()) {
          tree.folder(above, 0, 0, 0755);
        }
      }
      int owner = Objects.requireNonNull(numbers.get(file.owner()));
      int group = Objects.requireNonNull(numbers.get(file.group()));
      switch (file.type()) {
        case 'd' -> tree.folder(file.path(), owner, group, file.mode());
        case 'l' -> tree.link(file.path(), owner, group, file.target());
        case 'p' -> tree.pipe(file.path(), owner, group, file.mode());
        default -> tree.file(file.path(), owner, group, file.mode(), file.content());
      }
    }
    return tree;
  }

  /** The users by their names, each in the group of its name. */
  public Accounts accounts() {
    return new Accounts(passwd(), group());
  }

  private String passwd() {
    StringBuilder users = new StringBuilder();
    numbers()
        .forEach(
            (name, number) ->
                users.append(
                    "%s:x:%d:%d::/home/%s:/bin/sh\n".formatted(name, number, number, name)));
    return users.toString();
  }

  private String group() {
    StringBuilder groups = new StringBuilder();
    numbers().forEach((name, number) -> groups.append("%s:x:%d:\n".formatted(name, number)));
    return groups.toString();
  }

  /**
   * Makes the files below {@code root}, which stands for the root of the server, {@code etc/passwd}
   * and {@code etc/group} among them. Only root can do it.
   */
  public void make(Path root) throws IOException {
    own(root, 0, 0, 0755);
    Map<String, Integer> numbers = numbers();
    if (!has("/etc/passwd")) {
      write(root, "/etc/passwd", passwd().getBytes(StandardCharsets.UTF_8));
      write(root, "/etc/group", group().getBytes(StandardCharsets.UTF_8));
    }
    for (String program : PROGRAMS) {
      if (!has(program)) {
        write(root, program, new byte[] {0x7F, 'E', 'L', 'F'});
        own(root.resolve(program.substring(1)), 0, 0, 0755);
      }
    }
    for (Listed file : files) {
      make(root, file);
    }
    // a folder may forbid what is made in it: modes come last, the innermost first
    List<Listed> innermostFirst = new ArrayList<>(files);
    innermostFirst.sort(Comparator.comparing(Listed::path).reversed());
    for (Listed file : innermostFirst) {
      Path path = root.resolve(file.path().substring(1));
      int owner = Objects.requireNonNull(numbers.get(file.owner()));
      int group = Objects.requireNonNull(numbers.get(file.group()));
      if (file.type() == 'l') {
        Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
      } else {
        own(path, owner, group, file.mode());
      }
    }
  }

  private static void make(Path root, Listed file) throws IOException {
    Path path = root.resolve(file.path().substring(1));
    switch (file.type()) {
      case 'd' -> folders(root, path);
      case 'l' -> {
        folders(root, path.resolveSibling(""));
        Files.createSymbolicLink(path, Path.of(file.target()));
      }
      case 'p' -> {
        folders(root, path.resolveSibling(""));
        pipe(path);
      }
      default -> write(root, file.path(), file.content());
    }
  }

  private static void write(Path root, String path, byte[] content) throws IOException {
    Path file = root.resolve(path.substring(1));
    folders(root, file.resolveSibling(""));
    Files.write(file, content);
    own(file, 0, 0, 0644);
  }

  private static void folders(Path root, Path folder) throws IOException {
    Path at = root;
    for (Path name : root.relativize(folder)) {
      at = at.resolve(name);
      if (!name.toString().isEmpty() && !Files.exists(at)) {
        Files.createDirectory(at);
        own(at, 0, 0, 0755);
      }
    }
  }

  private static void own(Path path, int owner, int group, int mode) throws IOException {
    Files.setAttribute(path, "unix:uid", owner);
    Files.setAttribute(path, "unix:gid", group);
    Files.setAttribute(path, "unix:mode", mode);
  }

  private static void pipe(Path path) throws IOException {
    try {
      Process process = new ProcessBuilder("mkfifo", path.toString()).inheritIO().start();
      if (process.waitFor() != 0) {
        throw new IOException("mkfifo " + path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Takes away what {@link #make} has made, whatever it is. */
  public static void remove(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
