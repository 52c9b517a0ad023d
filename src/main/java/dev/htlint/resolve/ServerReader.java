package dev.htlint.resolve;

import dev.htlint.catalog.Version;
import dev.htlint.parse.ConfigParser;
import dev.htlint.server.DirectorySettings;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.Arguments;
import dev.htlint.tree.CommentLine;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.Line;
import dev.htlint.tree.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
  /** httpd gives up at this depth of Include, too. */
  private static final int DEEPEST_INCLUDE = 128;

  /** The most files that are included; httpd would end at the first circle. */
  private static final int MOST_INCLUDED = 10_000;

  /** Linked into every httpd. */
  private static final List<String> ALWAYS = List.of("core.c", "mod_so.c", "http_core.c");

  /** What Debian links in besides; its apache2.conf cannot say so. */
  private static final List<String> DEBIAN =
      List.of("mod_watchdog.c", "mod_log_config.c", "mod_logio.c", "mod_version.c", "mod_unixd.c");

  private static final String PRAGMA = "# htlint:";

  private final IncludeSource includes;
  private final List<Placed> directives = new ArrayList<>();
  private final Map<Directive, Section> sections = new LinkedHashMap<>();
  private String serverRoot = "";
  private Optional<String> documentRoot = Optional.empty();
  private final Set<String> registered = new HashSet<>();
  private final Deque<Reading> readings = new ArrayDeque<>();
  private int depth;
  private int included;

  private static final class Section {
    Optional<String> allowOverride = Optional.empty();
    Optional<String> allowOverrideList = Optional.empty();
  }

  /** A file that is being read, and how many of its directives were taken note of. */
  private static final class Reading {
    final SourceFile file;
    final Run run;
    int noted;

    Reading(SourceFile file, Run run) {
      this.file = file;
      this.run = run;
    }
  }

  private ServerReader(IncludeSource includes) {
    this.includes = includes;
  }

  /**
   * The server that {@code config} describes.
   *
   * @param name by which the user knows the server
   */
  public static Server read(String name, SourceFile config, IncludeSource includes) {
    return config(name, config, includes).server();
  }

  /** As {@link #read}, with the directives of which it learned it. */
  public static ServerConfig config(String name, SourceFile config, IncludeSource includes) {
    ServerReader reader = new ServerReader(includes);
    Server server = reader.describe(name, config);
    return new ServerConfig(server, reader.directives);
  }

  private Server describe(String name, SourceFile config) {
    ConfigFile file = ConfigParser.parse(config);
    Version version = Version.NEWEST;
    Set<String> modules = new HashSet<>();
    boolean listed = false;
    boolean suexec = false;
    for (String pragma : pragmas(file)) {
      List<String> words = Words.split(pragma);
      if (words.size() == 2 && words.get(0).equals("version")) {
        version = Version.ofHttpd(words.get(1)).orElse(version);
      } else if (!words.isEmpty() && words.get(0).equals("static")) {
        listed = true;
        linkedIn(words.subList(1, words.size()), modules);
      } else if (!words.isEmpty() && words.get(0).equals("suexec")) {
        suexec = true;
      }
    }
    if (!suexec && listed && modules.containsAll(DEBIAN)) {
      registered.add("missing suexec");
    }
    if (!listed) {
      linkedIn(ALWAYS, modules);
      if (config.path().endsWith("apache2.conf")) {
        linkedIn(DEBIAN, modules);
      }
    }
    Server bare = new Server(name, version, modules, true, Map.of(), List.of(), Optional.empty());
    Server read = read(file, bare, Scope.of(Context.SERVER, Overrides.NONE));
    return new Server(
        name,
        read.version(),
        read.modules(),
        true,
        read.defines(),
        directories(),
        documentRoot,
        registered);
  }

  private void linkedIn(List<String> files, Set<String> modules) {
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

  private Server read(ConfigFile file, Server server, Scope scope) {
    Removed removed = new Removed(file.lines());
    Reading reading =
        new Reading(
            file.source(),
            new Run(file, Context.SERVER, server, scope, this::onRead, Handlers.NONE, removed));
    readings.push(reading);
    reading.run.run();
    note(reading);
    readings.pop();
    return reading.run.server();
  }

  /** Takes notes of what was read since the last time. */
  private void note(Reading reading) {
    List<Directive> read = reading.run.directives();
    for (; reading.noted < read.size(); reading.noted++) {
      Directive directive = read.get(reading.noted);
      if (directive.isRead()) {
        directives.add(new Placed(reading.file, directive));
        note(directive);
      }
    }
  }

  private Server onRead(Directive directive, Scope scope, Server server) {
    Arguments words = directive.arguments();
    String first = words.argumentCount() == 0 ? "" : words.argument(0);
    switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "loadmodule" -> {
        return withModule(server, first, words.argumentCount() < 2 ? "" : words.argument(1));
      }
      case "define" -> {
        Map<String, String> defines = new HashMap<>(server.defines());
        defines.put(first, words.argumentCount() < 2 ? "" : words.argument(1));
        return withDefines(server, defines);
      }
      case "undefine" -> {
        Map<String, String> defines = new HashMap<>(server.defines());
        defines.remove(first);
        return withDefines(server, defines);
      }
      case "luaauthzprovider" -> registered.add("authz-provider " + first);
      case "serverroot" -> serverRoot = first;
      case "include", "includeoptional" -> {
        boolean optional = directive.name().equalsIgnoreCase("IncludeOptional");
        return include(first, optional, scope, server);
      }
      default -> {}
    }
    return server;
  }

  private Server include(String pattern, boolean optional, Scope scope, Server server) {
    Server result = server;
    if (depth < DEEPEST_INCLUDE) {
      depth++;
      // what is included belongs behind what stands above, and into the section around
      note(readings.getFirst());
      List<SourceFile> files = includes.include(pattern, serverRoot);
      if (files.isEmpty() && !optional) {
        includes.missing(pattern);
      }
      for (SourceFile file : files) {
        if (++included > MOST_INCLUDED) {
          break;
        }
        result = read(ConfigParser.parse(file), result, scope);
      }
      depth--;
    }
    return result;
  }

  /** A module that the catalogue does not know goes by its symbol and by the name of its file. */
  private static Server withModule(Server server, String symbol, String path) {
    Set<String> modules = new HashSet<>(server.modules());
    modules.addAll(Server.namesOf(symbol));
    String file = path.substring(path.lastIndexOf('/') + 1);
    if (file.startsWith("mod_") && file.endsWith(".so") && !modules.contains(file)) {
      modules.add(file.substring(0, file.length() - 3) + ".c");
    }
    return new Server(
        server.name(),
        server.version(),
        modules,
        true,
        server.defines(),
        server.directories(),
        server.documentRoot());
  }

  private static Server withDefines(Server server, Map<String, String> defines) {
    return new Server(
        server.name(),
        server.version(),
        server.modules(),
        true,
        defines,
        server.directories(),
        server.documentRoot());
  }

  private void note(Directive directive) {
    Arguments words = directive.arguments();
    switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "documentroot" -> {
        if (documentRoot.isEmpty() && words.argumentCount() > 0) {
          documentRoot = Optional.of(words.argument(0));
        }
      }
      case "serverroot" -> serverRoot = words.argumentCount() > 0 ? words.argument(0) : serverRoot;
      case "registerhttpmethod" -> {
        for (int i = 0; i < words.argumentCount(); i++) {
          register("method", words, i);
        }
      }
      case "extfilterdefine" -> {
        if (!words.rawArguments().toLowerCase(Locale.ROOT).contains("mode=input")) {
          register("output-filter", words, 0);
        }
      }
      case "authnzfcgidefineprovider" -> {
        register("authn-provider", words, 1);
        register("authz-provider", words, 1);
      }
      case "<authnprovideralias" -> register("authn-provider", words, 1);
      case "<authzprovideralias" -> register("authz-provider", words, 1);
      case "<directory", "<directorymatch" -> sections.put(directive, new Section());
      case "allowoverride" ->
          around(directive).ifPresent(s -> s.allowOverride = Optional.of(words.rawArguments()));
      case "allowoverridelist" ->
          around(directive).ifPresent(s -> s.allowOverrideList = Optional.of(words.rawArguments()));
      default -> {}
    }
  }

  private void register(String kind, Arguments words, int index) {
    if (index < words.argumentCount()) {
      String name = words.argument(index);
      String bare = name.endsWith(">") ? name.substring(0, name.length() - 1) : name;
      registered.add(
          kind + " " + (kind.equals("output-filter") ? bare.toLowerCase(Locale.ROOT) : bare));
    }
  }

  private Optional<Section> around(Directive directive) {
    return directive.section().map(sections::get);
  }

  private List<DirectorySettings> directories() {
    List<DirectorySettings> settings = new ArrayList<>();
    sections.forEach(
        (tag, section) -> {
          SectionPattern.of(tag)
              .ifPresent(
                  pattern ->
                      settings.add(
                          new DirectorySettings(
                              pattern.text(),
                              pattern.regex(),
                              section.allowOverride,
                              section.allowOverrideList)));
        });
    return settings;
  }
}
