package dev.htlint.run;

import dev.htlint.catalog.Version;
import dev.htlint.files.FileReader;
import dev.htlint.files.Reasons;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.settings.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which httpd is spoken of, as the user says it in options or settings; what is empty was not said.
 *
 * @param modules the names of its modules
 * @param allowOverride what is granted in every directory; httpd takes it
 * @param at where the files will live on it: begins with a slash and does not end with one
 */
public record ServerChoice(
    Optional<Named> server,
    Optional<Version> version,
    Optional<Set<String>> modules,
    Optional<String> allowOverride,
    Optional<String> at) {

  /** Nothing said. */
  public static final ServerChoice NONE =
      new ServerChoice(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same of another server. */
  public ServerChoice on(Named other) {
    return new ServerChoice(Optional.of(other), version, modules, allowOverride, at);
  }

  /**
   * A server as it is named.
   *
   * @param file what the name is where no server is called so
   */
  public record Named(String name, Path file) {}

  /** What settings say; their files count from {@code folder}. */
  static ServerChoice of(List<Entry> entries, Path folder) throws Failure {
    ServerChoice choice = NONE;
    for (Entry entry : entries) {
      choice = choice.with(entry, folder);
    }
    return choice;
  }

  private ServerChoice with(Entry entry, Path folder) throws Failure {
    String value = entry.value();
    return switch (entry.setting()) {
      case SERVER ->
          new ServerChoice(
              Optional.of(new Named(value, folder.resolve(value))),
              version,
              modules,
              allowOverride,
              at);
      case SERVER_VERSION ->
          new ServerChoice(server, Optional.of(Servers.version(value)), modules, allowOverride, at);
      case MODULES ->
          new ServerChoice(
              server, version, Optional.of(modules(folder.resolve(value))), allowOverride, at);
      case ALLOW_OVERRIDE -> new ServerChoice(server, version, modules, Optional.of(value), at);
      case AT ->
          new ServerChoice(server, version, modules, allowOverride, Optional.of(bare(value)));
      default -> this;
    };
  }

  /** The modules that a file names. */
  public static Set<String> modules(Path file) throws Failure {
    try {
      return Servers.modules(FileReader.read(file).bytes());
    } catch (IOException e) {
      throw new Failure(ExitCode.IO, FileReader.name(file) + ": " + Reasons.of(e));
    }
  }

  /**
   * What AllowOverride is to grant in every directory.
   *
   * @throws Failure where httpd would not take it
   */
  public static Optional<String> granted(@Nullable String text) throws Failure {
    if (text != null && Overrides.NONE.allow(text).isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "--allow-override: httpd takes All, None, AuthConfig, FileInfo, Indexes, Limit,"
              + " Options[=...] and Nonfatal=Override|Unknown|All, not \""
              + text
              + "\"");
    }
    return Optional.ofNullable(text);
  }

  /**
   * Where files will live on a server.
   *
   * @throws Failure where that is no absolute path
   */
  public static Optional<String> place(@Nullable String path) throws Failure {
    if (path == null) {
      return Optional.empty();
    }
    if (!path.startsWith("/")) {
      throw new Failure(ExitCode.USAGE, "--at: an absolute path is wanted, not \"" + path + "\"");
    }
    return Optional.of(bare(path));
  }

  /** {@code path} without a slash at its end, unless it is the only one. */
  public static String bare(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** This choice, and what it leaves open from another one; a named server leaves nothing open. */
  ServerChoice over(ServerChoice other) {
    return server.isPresent()
        ? this
        : new ServerChoice(
            other.server,
            first(version, other.version),
            first(modules, other.modules),
            first(allowOverride, other.allowOverride),
            first(at, other.at));
  }

  private static <T> Optional<T> first(Optional<T> one, Optional<T> other) {
    return one.isPresent() ? one : other;
  }

  /** Written out because Java builds a record's own at run time, which every start would pay. */
  @Override
  public int hashCode() {
    return Objects.hash(server, version, modules, allowOverride, at);
  }

  /** Whether a file describes the server. */
  boolean isDescribed() {
    return server.isPresent() && !Servers.NAMES.contains(server.get().name());
  }

  /**
   * The server itself.
   *
   * @param launch how it is started
   * @param root the folder in which all of its files lie
   * @param notes is told what an Include does not find
   */
  ServerConfig described(Launch launch, Optional<Path> root, ServerNotes notes) throws Failure {
    ServerConfig config =
        server.isPresent()
            ? Servers.find(server.get().name(), server.get().file(), launch, root, notes)
            : ServerConfig.of(Servers.known(Servers.ANY));
    Server described = config.server();
    if (!config.isKnown()) {
      described = described.starting(launch.defines(), launch.environment().orElse(Map.of()));
    }
    if (version.isPresent()) {
      described = described.withVersion(version.get());
    }
    if (modules.isPresent()) {
      described = described.withModules(modules.get());
    }
    return config.with(
        allowOverride.isPresent() ? described.withAllowOverride(allowOverride.get()) : described);
  }

  /** What is granted in every directory, empty where the server says. */
  Optional<Overrides> overrides() {
    if (allowOverride.isPresent()) {
      return Overrides.NONE.allow(allowOverride.get());
    }
    // a list of modules says nothing of AllowOverride: what is assumed without a server holds
    boolean assumed = server.isEmpty() || server.get().name().equals(Servers.ANY);
    return modules.isPresent() && assumed ? Optional.of(Overrides.ALL) : Optional.empty();
  }
}
