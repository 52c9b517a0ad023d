package dev.htlint.rewrite;

import dev.htlint.Testdata;
import dev.htlint.check.Checks;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.site.MemoryTree;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A case of {@code testdata/rewrite}: a site of a few files, and what requests to it give. */
public final class SampleSite {
  /** Where the cases lie. */
  public static final Path FOLDER = Testdata.ROOT.resolve("rewrite");

  /** Where the site is said to lie on the server. */
  public static final String DOCUMENT_ROOT = "/srv/www";

  /** The modules that both htlint and httpd have loaded. */
  public static final List<String> MODULES =
      List.of(
          "access_compat",
          "alias",
          "auth_basic",
          "authn_core",
          "authn_file",
          "authz_core",
          "authz_host",
          "authz_user",
          "autoindex",
          "dir",
          "env",
          "mime",
          "negotiation",
          "rewrite",
          "setenvif",
          "speling",
          "status");

  private static final String HOST = "example.com";

  /** Codes of httpd's log that say nothing of the way that a request takes. */
  private static final Set<String> FORESEEN =
      Set.of(
          "AH00124", "AH00125", "AH00670", "AH00676", "AH01276", "AH01630", "AH01797", "AH02596",
          "AH10160", "AH10244", "AH10411", "AH10508");

  private final Path folder;

  private SampleSite(Path folder) {
    this.folder = folder;
  }

  /** All of them. */
  public static List<SampleSite> all() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().map(SampleSite::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What requests give, a line each: URL, status, Location, file and codes, parted by tabs. */
  public Path answers() {
    return folder.resolve("answers");
  }

  /** The URLs, as {@link #answers} has them. */
  public List<String> urls() {
    try {
      return Files.readAllLines(answers()).stream().map(line -> line.split("\t", 2)[0]).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The request for {@code url}. */
  public static Request request(String url) {
    String rest = url.startsWith("http://") ? url.substring(7) : HOST + url;
    int slash = rest.indexOf('/');
    return new Request(
        "GET",
        false,
        rest.substring(0, slash),
        80,
        rest.substring(slash),
        "HTTP/1.1",
        List.of(
            new Request.Header("User-Agent", "Mozilla/5.0 probe/7"),
            new Request.Header("Accept", "text/html")),
        "127.0.0.1",
        Map.of());
  }

  /** A line of {@link #answers}. */
  public static String line(
      String url, int status, String location, String served, List<String> codes) {
    String seen = String.join(" ", codes.stream().distinct().filter(FORESEEN::contains).toList());
    return (url + "\t" + status + "\t" + location + "\t" + served + "\t" + seen).stripTrailing();
  }

  /** The files by their paths; folders end with a slash and hold nothing. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    try {
      for (String name : Files.readAllLines(FOLDER.resolve("tree.txt"))) {
        boolean nothing = name.endsWith("/") || name.equals("empty.txt");
        files.put(name, nothing ? "" : "FILE:" + name + "\n");
      }
      for (Path file : Testdata.below(folder, ".htaccess")) {
        files.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The machine for the site as it lies in memory. */
  public Machine machine() {
    return machine(files());
  }

  /** The machine for a site of {@code files}. */
  public static Machine machine(Map<String, String> files) {
    MemoryTree tree = new MemoryTree();
    files.forEach((name, text) -> plant(tree, DOCUMENT_ROOT + "/" + name, text));
    Set<String> modules = new TreeSet<>(Set.of("core.c", "http_core.c", "mod_so.c"));
    MODULES.forEach(name -> modules.add(name + "_module"));
    Server server = Server.any().withModules(modules);
    return new Machine(
        new ServedSite(
            ServerConfig.of(server),
            DOCUMENT_ROOT,
            tree,
            directory -> htaccess(directory, files, server)));
  }

  private static void plant(MemoryTree tree, String path, String text) {
    List<String> folders = new ArrayList<>();
    for (int at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) {
      folders.add(path.substring(0, at));
    }
    folders.forEach(folder -> tree.folder(folder, 0, 0, 0755));
    if (!path.endsWith("/")) {
      tree.file(path, 0, 0, 0644, text);
    }
  }

  private static Optional<Resolution> htaccess(
      String directory, Map<String, String> files, Server server) {
    String below = directory.substring(DOCUMENT_ROOT.length()) + "/.htaccess";
    String text = files.get(below.substring(1));
    return Optional.ofNullable(text)
        .map(
            known ->
                Resolver.resolve(
                    ConfigParser.parse(SourceFile.ofLatin1(below.substring(1), known)),
                    Context.HTACCESS,
                    server,
                    Overrides.ALL,
                    new Checks()));
  }

  @Override
  public String toString() {
    return String.valueOf(folder.getFileName());
  }
}
