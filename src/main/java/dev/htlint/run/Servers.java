package dev.htlint.run;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.NearNames;
import dev.htlint.catalog.Resource;
import dev.htlint.catalog.Version;
import dev.htlint.files.FileReader;
import dev.htlint.files.IncludedFiles;
import dev.htlint.files.Reasons;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The servers that a user can name: built in, or described by a file. */
public final class Servers {
  /** The server that is assumed where none is named; no configuration describes it. */
  public static final String ANY = "any";

  /** The names of the servers built in. */
  public static final List<String> NAMES =
      List.of(ANY, "cpanel-ea4", "debian-12", "docker-httpd", "rhel-9", "ubuntu-24.04", "xampp");

  private Servers() {}

  /**
   * The server of that name, or the one that a file describes.
   *
   * @param name as the user wrote it
   * @param file what {@code name} is where no server is called so
   * @param launch how it is started
   * @param root the folder in which all of its files lie
   * @param notes is told what an Include does not find
   */
  static ServerConfig find(
      String name, Path file, Launch launch, Optional<Path> root, ServerNotes notes)
      throws Failure {
    if (name.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE, "--server: wants the name of a server (see htlint servers), or a file");
    }
    if (NAMES.contains(name)) {
      return ServerConfig.of(known(name));
    }
    if (Files.exists(file)) {
      try {
        Path shown = file.getFileSystem().getPath(name);
        SourceFile config = FileReader.read(file, shown);
        IncludedFiles included =
            new IncludedFiles(
                ServerFiles.folder(file.toAbsolutePath()), ServerFiles.folder(shown), root);
        included.know(file, config);
        ServerConfig server = ServerReader.config(name, config, included, launch.start(file));
        included.refused().forEach(pattern -> notes.missing(name, pattern));
        included.missing().forEach(pattern -> notes.missing(name, pattern));
        return server;
      } catch (IOException e) {
        throw new Failure(ExitCode.IO, name + ": " + Reasons.of(e));
      }
    }
    throw Failure.unknown(
        "--server: no built-in server and no file is called",
        name,
        NearNames.of(name, NAMES),
        "(see htlint servers)");
  }

  /** A server out of {@link #NAMES}. */
  public static Server known(String name) {
    return name.equals(ANY)
        ? Server.any()
        : ServerReader.read(name, builtIn(name), IncludeSource.NONE);
  }

  /** The configuration that describes a built-in server. */
  public static SourceFile builtIn(String name) {
    String resource = "rules/catalog/servers/" + name + ".conf";
    return new SourceFile(name + ".conf", Resource.read(resource));
  }

  /** The version that the user names. */
  public static Version version(String text) throws Failure {
    return Version.ofHttpd(text)
        .orElseThrow(
            () ->
                new Failure(
                    ExitCode.USAGE,
                    "--server-version: \""
                        + text
                        + "\" is "
                        + (Version.parse(text).isEmpty()
                            ? "no version such as 2.4.62"
                            : "not a version that htlint knows: from " + Version.OLDEST + " on")));
  }

  /**
   * The modules in the output of {@code apachectl -M}, or in a plain list; other words are passed
   * over. Empty where no module is named at all.
   */
  public static Set<String> modules(byte[] list) {
    Set<String> modules = new LinkedHashSet<>();
    String text = new String(list, StandardCharsets.ISO_8859_1);
    for (String line : text.split("[\\r\\n]+", -1)) {
      String bare = line.replaceFirst("\\((static|shared)\\)", "").strip();
      if (bare.isEmpty() || bare.startsWith("#")) {
        continue;
      }
      List<String> words = List.of(bare.split("[\\s,;]+", -1));
      List<String> named = words.stream().flatMap(word -> module(word).stream()).toList();
      // "rewrite headers" is a list of modules, "no such file or dir" is not
      modules.addAll(
          named.size() == words.size() ? named : words.stream().filter(Servers::isModule).toList());
    }
    return modules;
  }

  /** The module of that file or symbol, or with {@code mod_} and {@code .c} left out. */
  private static Optional<String> module(String word) {
    return isModule(word)
        ? Optional.of(word)
        : Stream.of(word, "mod_" + word + ".c", word + ".c")
            .filter(name -> Catalog.get().module(name).isPresent())
            .findFirst();
  }

  /**
   * Whether a word can be nothing but a module; a pattern kept in a field would cost each start.
   */
  private static boolean isModule(String word) {
    return word.matches("\\w+_module|\\w+\\.c(c|pp|xx)?");
  }
}
