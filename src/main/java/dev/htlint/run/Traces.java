package dev.htlint.run;

import dev.htlint.check.Checks;
import dev.htlint.files.DiskTree;
import dev.htlint.files.FileReader;
import dev.htlint.files.Reasons;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.rewrite.Machine;
import dev.htlint.rewrite.ServedSite;
import dev.htlint.server.Overrides;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes machines that follow requests to sites which lie in folders here. */
public final class Traces {
  private final ServerConfig config;
  private final Optional<Overrides> overrides;
  private final Optional<String> at;
  private final ServerNotes notes = new ServerNotes();

  /**
   * Traces on the server of {@code choice}.
   *
   * @param root the folder in which all of the server's files lie
   * @throws Failure where there is no such server
   */
  public Traces(ServerChoice choice, Launch launch, Optional<Path> root) throws Failure {
    this.config = choice.described(launch, root, notes);
    this.overrides = choice.overrides();
    this.at = choice.at();
  }

  /** What to tell of the server; a line each. */
  public List<String> notes() {
    return notes.lines();
  }

  /**
   * The machine for the site in {@code folder}.
   *
   * @param shown how the user calls the folder
   * @throws Failure where there is no such folder
   */
  public Machine machine(Path folder, Path shown) throws Failure {
    if (!Files.isDirectory(folder)) {
      throw new Failure(ExitCode.USAGE, FileReader.name(shown) + ": no folder");
    }
    Path whole = folder.toAbsolutePath().normalize();
    String root = root(whole.toString());
    DiskTree tree = new DiskTree(whole, root);
    return new Machine(
        new ServedSite(
            config,
            root.equals("/") ? "" : root,
            tree,
            directory -> htaccess(directory, tree, whole, shown)));
  }

  private String root(String here) {
    if (at.isPresent()) {
      return at.get();
    }
    Optional<String> documentRoot = config.server().documentRoot();
    return config.server().names(here) || documentRoot.isEmpty()
        ? here
        : ServerChoice.bare(documentRoot.get());
  }

  private Optional<Resolution> htaccess(String directory, DiskTree tree, Path folder, Path shown) {
    Overrides granted = overrides.orElseGet(() -> config.server().overrides(directory));
    Optional<Path> file = tree.file(directory + "/.htaccess");
    if (!granted.isRead() || file.isEmpty() || !Files.isRegularFile(file.get())) {
      return Optional.empty();
    }
    try {
      Path name = shown.resolve(folder.relativize(file.get()));
      return Optional.of(
          Resolver.resolve(
              ConfigParser.parse(FileReader.read(file.get(), name)),
              Context.HTACCESS,
              config.server(),
              granted,
              new Checks()));
    } catch (IOException e) {
      throw new UncheckedIOException(file.get() + ": " + Reasons.of(e), e);
    }
  }
}
