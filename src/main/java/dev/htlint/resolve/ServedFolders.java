package dev.htlint.resolve;

import dev.htlint.source.SourceFile;
import dev.htlint.tree.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folders of a server's disk that requests lead to: DocumentRoot, what Alias and ScriptAlias
 * name, the users' own folders of mod_userdir. Paths that are not absolute are passed over.
 *
 * @param known whether a configuration is known at all; otherwise everything counts as served
 * @param folders those without scripts
 * @param scripts those of ScriptAlias: each file in them is a program
 * @param userFolder the name in a user's home, such as {@code public_html}
 * @param suexec the SuexecUserGroup that holds
 * @param properties what comments say that a configuration cannot: {@code # htlint: php suphp} is
 *     {@code suphp} under {@code php}
 */
public record ServedFolders(
    boolean known,
    List<String> folders,
    List<String> scripts,
    Optional<String> userFolder,
    Optional<Placed> suexec,
    Map<String, List<String>> properties) {
  private static final String PRAGMA = "# htlint: ";
  private static final String DEBIAN = "apache2.conf";

  public ServedFolders {
    properties = Map.copyOf(properties);
    folders = List.copyOf(folders);
    scripts = List.copyOf(scripts);
  }

  /** Those that {@code config} names outside of sections, or in a virtual host. */
  static ServedFolders of(ServerConfig config) {
    List<String> folders = new ArrayList<>();
    List<String> scripts = new ArrayList<>();
    Optional<String> userFolder = Optional.empty();
    Optional<Placed> suexec = Optional.empty();
    for (Placed placed : config.directives()) {
      switch (placed.directive().name().toLowerCase(Locale.ROOT)) {
        case "documentroot" -> add(folders, placed.argument(0));
        case "alias" -> add(folders, placed.argument(1));
        case "scriptalias" -> add(scripts, placed.argument(1));
        case "userdir" -> userFolder = userFolder(placed, userFolder);
        case "suexecusergroup" -> suexec = Optional.of(placed);
        default -> {}
      }
    }
    return new ServedFolders(
        config.isKnown(), folders, scripts, userFolder, suexec, properties(config));
  }

  private static Map<String, List<String>> properties(ServerConfig config) {
    Map<String, List<String>> properties = new HashMap<>();
    Set<SourceFile> read = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Placed placed : config.directives()) {
      if (read.add(placed.file())) {
        if (placed.file().path().endsWith("apache2.conf")) {
          properties.put(DEBIAN, List.of());
        }
        String text = new String(placed.file().bytes(), StandardCharsets.ISO_8859_1);
        text.lines()
            .filter(line -> line.startsWith(PRAGMA))
            .map(line -> Words.split(line.substring(PRAGMA.length())))
            .filter(words -> !words.isEmpty())
            .forEach(words -> properties.put(words.get(0), words.subList(1, words.size())));
      }
    }
    return properties;
  }

  /** Single users may be named behind {@code disabled}: the others keep their folders. */
  private static Optional<String> userFolder(Placed line, Optional<String> before) {
    boolean some =
        line.argument(0).filter("disabled"::equalsIgnoreCase).isPresent()
            && line.argument(1).isPresent();
    return some ? before : line.argument(0).filter(ServedFolders::isFolderName);
  }

  private static boolean isFolderName(String word) {
    return word.matches("[\\w.-]+")
        && !word.equalsIgnoreCase("disabled")
        && !word.equalsIgnoreCase("enabled");
  }

  private static void add(List<String> to, Optional<String> path) {
    path.filter(text -> text.startsWith("/"))
        .map(
            text ->
                text.length() > 1 && text.endsWith("/")
                    ? text.substring(0, text.length() - 1)
                    : text)
        .ifPresent(to::add);
  }

  /** Whether the configuration is Debian's, by the name of its file. */
  public boolean isDebian() {
    return properties.containsKey(DEBIAN);
  }

  /** Whether requests lead to {@code path}; yes where no configuration is known. */
  public boolean serves(String path) {
    return isElsewhere(path) || isUsers(path);
  }

  /** Whether ScriptAlias makes a program of the file. */
  public boolean isScript(String path) {
    return isBelow(path, scripts);
  }

  /** Whether it lies in a folder of mod_userdir. */
  public boolean isUsers(String path) {
    return userFolder.isPresent()
        && path.matches("/home/[^/]+/" + Pattern.quote(userFolder.get()) + "(/.*)?");
  }

  /** Whether requests lead to {@code path} in another way than by mod_userdir. */
  public boolean isElsewhere(String path) {
    return !known || isBelow(path, folders) || isScript(path);
  }

  /** Whether the way to something that is served leads through {@code folder}. */
  public boolean leadsThrough(String folder) {
    String prefix = folder.equals("/") ? "/" : folder + "/";
    return serves(folder)
        || folders.stream().anyMatch(served -> served.startsWith(prefix))
        || scripts.stream().anyMatch(served -> served.startsWith(prefix));
  }

  private static boolean isBelow(String path, List<String> folders) {
    for (String folder : folders) {
      if (path.equals(folder) || path.startsWith(folder.equals("/") ? "/" : folder + "/")) {
        return true;
      }
    }
    return false;
  }
}
