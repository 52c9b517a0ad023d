package dev.htlint.run;

import dev.htlint.check.Checks;
import dev.htlint.lint.Findings;
import dev.htlint.lint.Linter;
import dev.htlint.parse.ConfigParser;
import dev.htlint.report.FileReport;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import java.nio.file.Path;
import java.util.Optional;

/** Lints files for one server and by one choice of rules: parses, resolves and judges. */
public final class Check {
  /** Files above twice this size are parsed in pieces, several at once. */
  private static final int PIECE = 1 << 20;

  private final Server server;
  private final Optional<Overrides> overrides;
  private final Optional<String> at;
  private final Linter linter;
  private final RuleChoice choice;

  /**
   * @param overrides what is granted in every directory, empty where the server says
   * @param at where the files will live on the server
   * @param choice which of the findings count, and for how much
   */
  public Check(
      Server server,
      Optional<Overrides> overrides,
      Optional<String> at,
      Linter linter,
      RuleChoice choice) {
    this.server = server;
    this.overrides = overrides;
    this.at = at;
    this.linter = linter;
    this.choice = choice;
  }

  /**
   * The findings in {@code source}.
   *
   * @param path as the user wrote it
   * @param file where it lies
   */
  public FileReport lint(SourceFile source, Context context, Path path, Path file) {
    Overrides granted =
        overrides.isPresent() ? overrides.get() : server.overrides(directory(path, file));
    Resolution resolution = Resolver.resolve(parse(source), context, server, granted, new Checks());
    Findings findings = choice.of(linter.find(resolution));
    return new FileReport(source, findings.reported(), findings.suppressed());
  }

  /**
   * The directory on the server in which the file will live, if the server reads no .htaccess file
   * there.
   *
   * @param path as the user wrote it
   * @param file where it lies
   */
  Optional<String> unread(Path path, Path file) {
    if (overrides.isPresent()) {
      return Optional.empty();
    }
    String directory = directory(path, file);
    return server.overrides(directory).isRead() ? Optional.empty() : Optional.of(directory);
  }

  /** By what name the user knows the server. */
  String serverName() {
    return server.name();
  }

  private static ConfigFile parse(SourceFile source) {
    if (source.length() <= 2 * PIECE) {
      return ConfigParser.parse(source);
    }
    return new ConfigFile(source, Pieces.of(source, PIECE));
  }

  /**
   * Where the file lives on the server: where the user says, or where it lies if that is covered.
   */
  private String directory(Path path, Path file) {
    Path here = file.toAbsolutePath().normalize().getParent();
    String folder = here == null ? "/" : here.toString();
    if (at.isPresent()) {
      Path parent = path.normalize().getParent();
      boolean below = parent != null && !path.isAbsolute() && !parent.startsWith("..");
      return below ? at.get() + "/" + parent : at.get();
    }
    return server.names(folder) ? folder : server.documentRoot().orElse(folder);
  }
}
