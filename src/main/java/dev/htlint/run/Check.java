package dev.htlint.run;

import dev.htlint.check.Checks;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.files.FileReader;
import dev.htlint.lint.Findings;
import dev.htlint.lint.Linter;
import dev.htlint.lint.SiteFile;
import dev.htlint.parse.ConfigParser;
import dev.htlint.report.FileReport;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.site.FileTree;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import java.util.List;
import java.util.Optional;

/** Lints files for one server and by one choice of rules: parses, resolves and judges. */
final class Check {
  /** Files above twice this size are parsed in pieces, several at once. */
  private static final int PIECE = 1 << 20;

  private static final SourceFile NOTHING = new SourceFile("", new byte[0]);

  private final ServerConfig config;
  private final Server server;
  private final Optional<Overrides> overrides;
  private final Locations locations;
  private final Linter linter;
  private final RuleChoice choice;

  /**
   * @param overrides what is granted in every directory, empty where the server says
   * @param locations where files will live on the server
   * @param choice which of the findings count, and for how much
   */
  Check(
      ServerConfig config,
      Optional<Overrides> overrides,
      Locations locations,
      Linter linter,
      RuleChoice choice) {
    this.config = config;
    this.server = config.server();
    this.overrides = overrides;
    this.locations = locations;
    this.linter = linter;
    this.choice = choice;
  }

  /**
   * The findings in {@code source}.
   *
   * @param place which file it is
   */
  FileReport lint(SourceFile source, Context context, Place place) {
    String directory = locations.directory(place);
    Overrides granted = granted(directory);
    Resolution resolution = Resolver.resolve(parse(source), context, server, granted, new Checks());
    Findings findings =
        choice.of(linter.find(resolution, locations.site(place, this::site).around(directory)));
    return new FileReport(source, findings.reported(), findings.suppressed());
  }

  /** The findings in a file or a folder of a site that is walked, whatever it is. */
  FileReport lint(Place place) {
    Site site = locations.site(place, this::site);
    String path = locations.path(place);
    SiteFile file =
        new SiteFile(
            path,
            FileReader.name(place.path()),
            place.top().isPresent() && place.file().equals(place.top().get().folder()),
            site.tree().entry(path),
            site.around(locations.directory(place)));
    List<Diagnostic> found = linter.find(file);
    return found.isEmpty()
        ? new FileReport(NOTHING, found)
        : new FileReport(file.source(), choice.of(new Findings(found, List.of())).reported());
  }

  /** What is known of the folder in which {@code place} is. */
  Folder folder(Place place) {
    String directory = locations.directory(place);
    return new Folder(directory, locations.site(place, this::site).around(directory));
  }

  private Site site(FileTree tree) {
    return new Site(config, this::granted, tree, locations.accounts(), locations.account());
  }

  private Overrides granted(String directory) {
    return overrides.isPresent() ? overrides.get() : server.overrides(directory);
  }

  /**
   * The directory on the server in which the file will live, if the server reads no .htaccess file
   * there.
   */
  Optional<String> unread(Place place) {
    if (overrides.isPresent()) {
      return Optional.empty();
    }
    String directory = locations.directory(place);
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
}
