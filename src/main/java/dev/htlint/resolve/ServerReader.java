package dev.htlint.resolve;

import dev.htlint.catalog.Version;
import dev.htlint.parse.ConfigParser;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.CommentLine;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.Line;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Learns from a server's own configuration which httpd it is: modules, names defined, what
 * AllowOverride grants where. Comments say what a configuration cannot: {@code # htlint: version
 * 2.4.62} and {@code # htlint: static core.c mod_so.c ...}. Where the second one is Debian's list,
 * {@code # htlint: suexec} says that suexec, a package of its own there, is installed.
 */
public final class ServerReader {
  /** Linked into every httpd. */
  private static final List<String> ALWAYS = List.of("core.c", "mod_so.c", "http_core.c");

  /** What Debian links in besides; its apache2.conf cannot say so. */
  private static final List<String> DEBIAN =
      List.of("mod_watchdog.c", "mod_log_config.c", "mod_logio.c", "mod_version.c", "mod_unixd.c");

  private static final String PRAGMA = "# htlint:";

  private ServerReader() {}

  /**
   * What is known of a server before its configuration is read.
   *
   * @param defines names with their values, as {@code httpd -D} or a Define gives them
   * @param environment the variables of httpd's process
   */
  public record Start(Map<String, String> defines, Map<String, String> environment) {
    /** Nothing. */
    public static final Start NONE = new Start(Map.of(), Map.of());
  }

  /**
   * The server that {@code config} describes.
   *
   * @param name by which the user knows the server
   */
  public static Server read(String name, SourceFile config, IncludeSource includes) {
    return config(name, config, includes, Start.NONE).server();
  }

  /** As {@link #read}, with the directives of which it learned it. */
  public static ServerConfig config(String name, SourceFile config, IncludeSource includes) {
    return config(name, config, includes, Start.NONE);
  }

  /** As the method above, for a server that starts with what {@code start} says. */
  public static ServerConfig config(
      String name, SourceFile config, IncludeSource includes, Start start) {
    ConfigFile file = ConfigParser.parse(config);
    Server bare = bare(name, file, start);
    Scope scope = Scope.of(Context.SERVER, Overrides.NONE);
    Session session = Session.of(Handlers.NONE, bare, Context.SERVER);
    TreeReading.Files files = new TreeReading.Files(includes);
    TreeReading reading = new TreeReading(session, files, scope, new HashMap<>());
    Server read = reading.read(file, bare);
    return config(read, reading.directives(), new ServerConfig.Ending(session.macros()));
  }

  /** What {@code directives} say of {@code server}, which has read them. */
  static ServerConfig config(Server server, List<Placed> directives, ServerConfig.Ending ending) {
    Set<String> names = new HashSet<>(server.registered());
    names.addAll(Registrations.of(directives));
    Server whole =
        server.withSections(OverrideSections.of(directives), documentRoot(directives), names);
    return new ServerConfig(
        whole, directives, Optional.empty(), new ServerConfig.Ending(ending.macros()));
  }

  /** A server that has not yet read the first line of {@code main}, its own configuration. */
  public static ServerConfig beginning(String name, ConfigFile main, Start start) {
    return ServerConfig.of(bare(name, main, start));
  }

  /** The first one, wherever it stands: of many hosts one has to speak for all. */
  private static Optional<String> documentRoot(List<Placed> directives) {
    for (Placed placed : directives) {
      if (placed.directive().name().equalsIgnoreCase("DocumentRoot")) {
        Optional<String> root = placed.argument(0);
        if (root.isPresent()) {
          return root;
        }
      }
    }
    return Optional.empty();
  }

  /** The server before the first line of {@code file}. */
  private static Server bare(String name, ConfigFile file, Start start) {
    Version version = Version.NEWEST;
    Set<String> modules = new HashSet<>();
    Set<String> registered = new HashSet<>();
    boolean listed = false;
    boolean suexec = false;
    for (String pragma : pragmas(file)) {
      List<String> words = Words.split(pragma);
      if (words.size() == 2 && words.get(0).equals("version")) {
        version = Version.ofHttpd(words.get(1)).orElse(version);
      } else if (!words.isEmpty() && words.get(0).equals("static")) {
        listed = true;
        linkedIn(words.subList(1, words.size()), modules, registered);
      } else if (!words.isEmpty() && words.get(0).equals("suexec")) {
        suexec = true;
      }
    }
    if (!suexec && listed && modules.containsAll(DEBIAN)) {
      registered.add("missing suexec");
    }
    if (!listed) {
      linkedIn(ALWAYS, modules, registered);
      if (file.source().path().endsWith("apache2.conf")) {
        linkedIn(DEBIAN, modules, registered);
      }
    }
    Server bare =
        new Server(name, version, modules, true, start.defines(), List.of(), Optional.empty());
    return bare.withEnvironment(start.environment())
        .withSections(List.of(), Optional.empty(), registered);
  }

  private static void linkedIn(List<String> files, Set<String> modules, Set<String> registered) {
    for (String file : files) {
      modules.addAll(Server.namesOf(file));
      registered.add("built-in " + file);
    }
  }

  private static List<String> pragmas(ConfigFile file) {
    List<String> pragmas = new ArrayList<>();
    for (Line line : file.lines()) {
      if (line instanceof CommentLine comment) {
        String text = file.source().latin1(new Span(comment.hash(), comment.end()));
        if (text.startsWith(PRAGMA)) {
          pragmas.add(Words.trim(text.substring(PRAGMA.length())));
        }
      }
    }
    return pragmas;
  }
}
