package dev.htlint.rewrite;

import dev.htlint.Testdata;
import dev.htlint.check.Checks;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.ServerReader;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.resolve.VirtualHosts;
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
import java.util.HashMap;
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

  /** What the server says of the document root. */
  public static final String LINES =
      """
      Options All
      Require all granted
      AddType text/html .html
      AddType text/plain .txt
      AddType image/jpeg .jpg
      AddType image/png .png
      AddType text/css .css
      AddType application/json .json
      """;

  /** A folder of a case that lies beside the document root. */
  private static final String BESIDE = "beside";

  private static final String HOST = "example.com";

  /** Codes of httpd's log that say nothing of the way that a request takes. */
  private static final Set<String> FORESEEN =
      Set.of(
          "AH00124", "AH00125", "AH00669", "AH00670", "AH00674", "AH00676", "AH01276", "AH01630",
          "AH01797", "AH02596", "AH10160", "AH10244", "AH10410", "AH10411", "AH10508");

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

  /** What the server's own configuration says besides; empty where it says no more. */
  public String server() {
    Path file = folder.resolve("server.conf");
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** The files by their paths from the document root; folders end with a slash, hold nothing. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    try {
      for (String name : Files.readAllLines(FOLDER.resolve("tree.txt"))) {
        boolean nothing = name.endsWith("/") || name.equals("empty.txt");
        files.put(name, nothing ? "" : "FILE:" + name + "\n");
      }
      for (Path file : Testdata.below(folder, "")) {
        String name = folder.relativize(file).toString();
        if (!name.equals("answers") && !name.equals("server.conf")) {
          files.put(
              name.startsWith(BESIDE + "/") ? "../" + name : name,
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** What the machine makes of the requests. */
  public List<Trace> traces() {
    Map<String, String> files = files();
    if (server().isEmpty()) {
      Machine machine = machine(files);
      return urls().stream().map(url -> machine.trace(request(url))).toList();
    }
    ServerConfig config = config(server());
    VirtualHosts hosts = VirtualHosts.of(config.directives());
    Map<VirtualHost, Machine> machines = new HashMap<>();
    List<Trace> traces = new ArrayList<>();
    for (String url : urls()) {
      Request request = request(url);
      VirtualHost host = hosts.answering(request.host(), request.port());
      Machine machine =
          machines.computeIfAbsent(host, known -> machine(files, config.forHost(known)));
      Trace trace = machine.trace(request);
      Answer answer = below(trace.answer(), host.documentRoot().orElse(DOCUMENT_ROOT));
      traces.add(new Trace(request, trace.steps(), answer));
    }
    return traces;
  }

  /** {@code answer} with the file as it lies below the one document root. */
  private static Answer below(Answer answer, String root) {
    String prefix = (root + "/").substring(DOCUMENT_ROOT.length() + 1);
    return new Answer(
        answer.status(),
        answer.location(),
        answer.served().map(file -> file.startsWith("/") ? file : prefix + file),
        answer.handler(),
        answer.codes(),
        answer.chain(),
        answer.unknown());
  }

  private static ServerConfig config(String more) {
    StringBuilder text =
        new StringBuilder("# htlint: static core.c http_core.c mod_so.c event.c mod_unixd.c\n");
    MODULES.forEach(
        name -> text.append("LoadModule %1$s_module modules/mod_%1$s.so\n".formatted(name)));
    text.append("ServerRoot /srv\nServerName example.com:80\nDocumentRoot " + DOCUMENT_ROOT + "\n");
    text.append("<Directory " + DOCUMENT_ROOT + ">\nAllowOverride All\n" + LINES);
    text.append("</Directory>\n").append(more);
    SourceFile file = SourceFile.ofLatin1("server.conf", text.toString());
    return ServerReader.config("server", file, IncludeSource.NONE);
  }

  /** The machine for a site of {@code files} on a server of which nothing else is known. */
  public static Machine machine(Map<String, String> files) {
    Set<String> modules = new TreeSet<>(Set.of("core.c", "http_core.c", "mod_so.c"));
    MODULES.forEach(name -> modules.add(name + "_module"));
    return machine(files, ServerConfig.of(Server.any().withModules(modules)));
  }

  private static Machine machine(Map<String, String> files, ServerConfig config) {
    MemoryTree tree = new MemoryTree();
    files.forEach(
        (name, text) -> plant(tree, (DOCUMENT_ROOT + "/" + name).replace("/www/../", "/"), text));
    return new Machine(
        new ServedSite(
            config,
            config.server().documentRoot().orElse(DOCUMENT_ROOT),
            tree,
            directory -> htaccess(directory, files, config)));
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
      String directory, Map<String, String> files, ServerConfig config) {
    for (String name : config.accessFiles()) {
      String path = directory + "/" + name;
      String key =
          path.startsWith(DOCUMENT_ROOT + "/")
              ? path.substring(DOCUMENT_ROOT.length() + 1)
              : path.replaceFirst("^/srv/", "../");
      String text = files.get(key);
      if (text != null) {
        return Optional.of(
            Resolver.resolve(
                ConfigParser.parse(SourceFile.ofLatin1(key, text)),
                Context.HTACCESS,
                config.server(),
                Overrides.ALL,
                new Checks()));
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return String.valueOf(folder.getFileName());
  }
}
