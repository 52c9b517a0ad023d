package dev.htlint.files;

import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The files that a server's Include directives name. A relative name counts from ServerRoot if that
 * exists on this machine, otherwise from where the server's own file lies, or from the folder above
 * where that one is called {@code conf}. With a root, all absolute paths count from there.
 */
public final class IncludedFiles implements IncludeSource {
  private static final int MOST = 100_000;

  /** As many files are worth a thread of their own. */
  private static final int MANY = 8;

  private final Path home;
  private final Path shownHome;
  private final Optional<Path> root;
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<String> refused = new LinkedHashSet<>();
  private final Map<Path, SourceFile> read = new LinkedHashMap<>();
  private final IdentityHashMap<SourceFile, CompletableFuture<ConfigFile>> ahead =
      new IdentityHashMap<>();
  private boolean foundBeside;
  private Optional<Path> bounds = Optional.empty();

  /** For the server whose main file lies in {@code home}. */
  public IncludedFiles(Path home) {
    this(home, home, Optional.empty());
  }

  /**
   * For the server whose main file lies in {@code home}.
   *
   * @param shownHome how the user calls it
   * @param root the folder that holds the server's files as its root would
   */
  public IncludedFiles(Path home, Path shownHome, Optional<Path> root) {
    this.home = home.toAbsolutePath().normalize();
    this.shownHome = shownHome;
    this.root = root.map(path -> path.toAbsolutePath().normalize());
  }

  /**
   * Reads nothing from outside of {@code folder} from now on: who has only that folder looked at
   * may not know what the files in it ask for.
   */
  public void stayIn(Path folder) {
    bounds = Optional.of(folder);
  }

  /**
   * Where to look.
   *
   * @param certain whether httpd looks there, too, so that what is missing is missing
   */
  private record Candidate(Path pattern, boolean certain) {}

  @Override
  public Included include(String pattern, boolean optional, String serverRoot) {
    Optional<String> refusal = Optional.empty();
    try {
      for (Candidate candidate : candidates(pattern, serverRoot)) {
        IncludeWalk walk = new IncludeWalk(optional, this::served, MOST - read.size());
        walk.look(candidate.pattern());
        if (!walk.files().isEmpty() && walk.refusal().isEmpty()) {
          List<Path> allowed = allowed(walk.files());
          if (allowed.isEmpty()) {
            break;
          }
          return Included.of(files(allowed));
        }
        refusal = candidate.certain() ? walk.refusal() : Optional.empty();
      }
    } catch (InvalidPathException | IOException e) {
      // what cannot be read describes nothing
    }
    if (refusal.isPresent() || !optional) {
      (refusal.isPresent() ? refused : missing).add(pattern);
    }
    return new Included(List.of(), refusal);
  }

  private List<Candidate> candidates(String pattern, String serverRoot) {
    boolean absolute = pattern.startsWith("/");
    if (root.isPresent()) {
      Path base = serverRoot.isEmpty() ? home : below(root.get(), serverRoot);
      return List.of(
          new Candidate(absolute ? below(root.get(), pattern) : base.resolve(pattern), true));
    }
    List<Candidate> candidates = new ArrayList<>();
    Path server = serverRoot.isEmpty() ? home : home.resolve(serverRoot).normalize();
    boolean there = Files.isDirectory(server) && home.startsWith(server);
    boolean certain = serverRoot.isEmpty() ? foundBeside : there;
    Path named = server.resolve(pattern).normalize();
    candidates.add(new Candidate(named, certain && named.startsWith(server)));
    if (!there || serverRoot.isEmpty()) {
      Optional<String> rest = absolute ? within(pattern, serverRoot) : Optional.of(pattern);
      if (rest.isPresent()) {
        candidates.add(new Candidate(home.resolve(rest.get()).normalize(), certain));
        Path above = home.getParent();
        if (above != null && home.endsWith("conf")) {
          candidates.add(new Candidate(above.resolve(rest.get()).normalize(), false));
        }
      }
    }
    return candidates;
  }

  private static Path below(Path root, String path) {
    Path inside = root.resolve(path.replaceFirst("^/+", "")).normalize();
    return inside.startsWith(root) ? inside : root;
  }

  private static Optional<String> within(String path, String serverRoot) {
    String folder = serverRoot.endsWith("/") ? serverRoot : serverRoot + "/";
    return !serverRoot.isEmpty() && path.startsWith(folder)
        ? Optional.of(path.substring(folder.length()))
        : Optional.empty();
  }

  /** What the server calls a path. */
  private String served(String path) {
    if (root.isPresent() && Path.of(path).startsWith(root.get().toString())) {
      return "/" + root.get().relativize(home.getFileSystem().getPath(path));
    }
    return path;
  }

  private List<Path> allowed(List<Path> paths) {
    if (bounds.isEmpty()) {
      return paths;
    }
    List<Path> allowed = new ArrayList<>();
    for (Path path : paths) {
      if (FileFinder.isInside(bounds.get(), path)) {
        allowed.add(path);
      }
    }
    return allowed;
  }

  private List<SourceFile> files(List<Path> paths) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    boolean many = paths.size() >= MANY;
    for (Path path : paths) {
      Path whole = path.normalize();
      SourceFile file = read.get(whole);
      if (file == null && Files.isRegularFile(path)) {
        file = FileReader.read(path, shown(whole));
        read.put(whole, file);
        if (many) {
          parseAhead(file);
        }
      }
      if (file != null) {
        foundBeside |= whole.startsWith(home);
        files.add(file);
      }
    }
    return files;
  }

  /** The files of one Include are parsed one after the other while others are being judged. */
  private void parseAhead(SourceFile file) {
    ahead.put(file, CompletableFuture.supplyAsync(() -> ConfigParser.parse(file)));
  }

  @Override
  public ConfigFile parse(SourceFile file) {
    CompletableFuture<ConfigFile> parsed = ahead.remove(file);
    return parsed == null ? ConfigParser.parse(file) : parsed.join();
  }

  private Path shown(Path path) {
    return path.startsWith(home) ? shownHome.resolve(home.relativize(path)) : path;
  }

  /** The files that were included so far, by where they lie. */
  public Map<Path, SourceFile> read() {
    return Collections.unmodifiableMap(read);
  }

  /** Takes note of the file that includes others: an Include may name it, too. */
  public void know(Path file, SourceFile source) {
    read.put(file.toAbsolutePath().normalize(), source);
  }

  /** What could not be found, although httpd may find it elsewhere. */
  public Set<String> missing() {
    return Collections.unmodifiableSet(missing);
  }

  /** What could not be found where httpd looks, either. */
  public Set<String> refused() {
    return Collections.unmodifiableSet(refused);
  }
}
