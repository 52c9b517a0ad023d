package dev.htlint.run;

import dev.htlint.files.FileReader;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.server.Overrides;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds sites that lie in folders here, to follow requests through them. */
public final class Traces {
  private final ServerConfig config;
  private final Optional<Overrides> overrides;
  private final Optional<String> at;
  private final Optional<Path> root;
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
    this.root = root.map(folder -> folder.toAbsolutePath().normalize());
  }

  /** What to tell of the server; a line each. */
  public List<String> notes() {
    return notes.lines();
  }

  /**
   * The site in {@code folder}.
   *
   * @param shown how the user calls the folder
   * @throws Failure where there is no such folder
   */
  public TracedSite site(Path folder, Path shown) throws Failure {
    if (!Files.isDirectory(folder)) {
      throw new Failure(ExitCode.USAGE, FileReader.name(shown) + ": no folder");
    }
    return new TracedSite(config, overrides, at, root, folder.toAbsolutePath().normalize(), shown);
  }
}
