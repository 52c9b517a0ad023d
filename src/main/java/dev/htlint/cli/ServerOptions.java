package dev.htlint.cli;

import dev.htlint.files.FileReader;
import dev.htlint.files.Reasons;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.Servers;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import java.io.IOException;
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
          "Which httpd to speak of: a built-in name (htlint servers) or its configuration.")
  private String server = "any";

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

  /** The server that the options describe; reads standard input for {@code --modules -}. */
  Server server(Terminal terminal) throws Failure {
    Server described = Servers.find(server, terminal.locate(terminal.path(server)));
    if (version != null) {
      described = described.withVersion(Servers.version(version));
    }
    if (modules != null) {
      described = described.withModules(named(Servers.modules(read(modules, terminal))));
    }
    return allowOverride == null ? described : described.withAllowOverride(allowOverride);
  }

  /** Whether the modules are read from standard input. */
  boolean readsStandardInput() {
    return "-".equals(modules);
  }

  /** What the user says of AllowOverride. */
  Optional<Overrides> overrides() throws Failure {
    if (allowOverride == null) {
      // a list of modules says nothing of AllowOverride: what is assumed without a server holds
      boolean modulesOnly = modules != null && server.equals(Servers.ANY);
      return modulesOnly ? Optional.of(Overrides.ALL) : Optional.empty();
    }
    Optional<Overrides> granted = Overrides.NONE.allow(allowOverride);
    if (granted.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "--allow-override: httpd takes All, None, AuthConfig, FileInfo, Indexes, Limit,"
              + " Options[=...] and Nonfatal=Override|Unknown|All, not \""
              + allowOverride
              + "\"");
    }
    return granted;
  }

  /** Where the files will live, with one slash at its start and none at its end. */
  Optional<String> at() throws Failure {
    if (at == null) {
      return Optional.empty();
    }
    if (!at.startsWith("/")) {
      throw new Failure(ExitCode.USAGE, "--at: an absolute path is wanted, not \"" + at + "\"");
    }
    return Optional.of(at.length() > 1 && at.endsWith("/") ? at.substring(0, at.length() - 1) : at);
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
