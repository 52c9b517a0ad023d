package dev.htlint.cli;

import dev.htlint.files.FileReader;
import dev.htlint.files.Reasons;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.ServerChoice;
import dev.htlint.run.Servers;
import dev.htlint.run.SiteChoice;
import dev.htlint.settings.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which httpd is spoken of. */
final class ServerOptions {
  @Option(
      names = "--server",
      paramLabel = "NAME|FILE",
      description =
          "Which httpd to speak of: a built-in name (htlint servers) or its configuration; check"
              + " takes several.")
  private List<String> servers = new ArrayList<>();

  @Option(
      names = "--server-version",
      paramLabel = "VERSION",
      description = "Its version, such as 2.4.62.")
  private @Nullable String version;

  @Option(
      names = "--modules",
      paramLabel = "FILE|-",
      description = "Its modules: the output of apachectl -M, or a list of names.")
  private @Nullable String modules;

  @Option(
      names = "--allow-override",
      paramLabel = "TEXT",
      description = "What AllowOverride grants in every directory.")
  private @Nullable String allowOverride;

  @Option(
      names = "--at",
      paramLabel = "DIR",
      description = "Where the files will live on that server.")
  private @Nullable String at;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "A folder in which all of the server's files lie, by their paths there.")
  private @Nullable String root;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Under whom httpd serves, a name or a number: judges permissions.")
  private @Nullable String user;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "The group of that user, in place of the user's own.")
  private @Nullable String group;

  /** Whether more than configuration is asked for: files and their permissions, too. */
  boolean judgesFiles() {
    return root != null || user != null;
  }

  /** What the options say of the server's files. */
  SiteChoice site(Terminal terminal) throws Failure {
    String folder = root;
    return new SiteChoice(
            Optional.ofNullable(user),
            Optional.ofNullable(group),
            folder == null ? Optional.empty() : Optional.of(terminal.locate(terminal.path(folder))))
        .checked();
  }

  /** The servers, each once, in their order. */
  List<String> names() {
    return servers.stream().distinct().toList();
  }

  /**
   * What the options say; reads standard input for {@code --modules -}.
   *
   * @throws Failure where several servers are named
   */
  ServerChoice choice(Terminal terminal) throws Failure {
    if (names().size() > 1) {
      throw new Failure(
          ExitCode.USAGE, "--server: only check takes several, and without --fix and --diff");
    }
    return first(terminal);
  }

  /** The same of a server by its name. */
  ServerChoice.Named named(String name, Terminal terminal) throws Failure {
    return new ServerChoice.Named(
        name, Servers.NAMES.contains(name) ? Path.of("") : terminal.locate(terminal.path(name)));
  }

  /** As {@link #choice}, of the first server where several are named. */
  ServerChoice first(Terminal terminal) throws Failure {
    return new ServerChoice(
        servers.isEmpty() ? Optional.empty() : Optional.of(named(servers.get(0), terminal)),
        version == null ? Optional.empty() : Optional.of(Servers.version(version)),
        modules == null
            ? Optional.empty()
            : Optional.of(named(Servers.modules(read(modules, terminal)))),
        ServerChoice.granted(allowOverride),
        ServerChoice.place(at));
  }

  /** The options by the settings that they stand for. */
  Map<Setting, String> values() {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    put(values, Setting.SERVER, servers.isEmpty() ? null : String.join(" ", names()));
    put(values, Setting.SERVER_VERSION, version);
    put(values, Setting.MODULES, modules);
    put(values, Setting.ALLOW_OVERRIDE, allowOverride);
    put(values, Setting.AT, at);
    return values;
  }

  private static void put(Map<Setting, String> values, Setting setting, @Nullable String value) {
    if (value != null) {
      values.put(setting, value);
    }
  }

  /** Whether the modules are read from standard input. */
  boolean readsStandardInput() {
    return "-".equals(modules);
  }

  private Set<String> named(Set<String> read) throws Failure {
    if (read.isEmpty()) {
      String file = "-".equals(modules) ? "standard input" : modules;
      throw new Failure(
          ExitCode.USAGE,
          "--modules: "
              + file
              + " names no module; wanted is what apachectl -M prints, or a list such as"
              + " rewrite_module headers_module");
    }
    return read;
  }

  private static byte[] read(String file, Terminal terminal) throws Failure {
    try {
      return file.equals("-")
          ? terminal.in().readAllBytes()
          : FileReader.read(terminal.locate(terminal.path(file))).bytes();
    } catch (IOException e) {
      throw new Failure(ExitCode.USAGE, "--modules: " + file + ": " + Reasons.of(e));
    }
  }
}
