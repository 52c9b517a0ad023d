package dev.htlint.run;

import dev.htlint.check.Checks;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Label;
import dev.htlint.files.FileReader;
import dev.htlint.lint.Findings;
import dev.htlint.lint.Linter;
import dev.htlint.lint.SiteFile;
import dev.htlint.lint.Surroundings;
import dev.htlint.report.FileReport;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.server.Overrides;
import dev.htlint.site.FileEntry;
import dev.htlint.site.FileTree;
import dev.htlint.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Lints files for one server and by one choice of rules: parses, resolves and judges. */
final class Check {
  private static final SourceFile NOTHING = new SourceFile("", new byte[0]);

  private final Hosts hosts;
  private final ServerFiles files;
  private final Optional<Overrides> overrides;
  private final Locations locations;
  private final Linter linter;
  private final RuleChoice choice;

  /**
   * @param hosts the server
   * @param overrides what is granted in every directory, empty where the server says
   * @param locations where files will live on the server
   * @param choice which of the findings count, and for how much
   * @param files lints the files of a server's configuration
   */
  Check(
      Hosts hosts,
      Optional<Overrides> overrides,
      Locations locations,
      Linter linter,
      RuleChoice choice,
      Function<ServerFiles.Judge, ServerFiles> files) {
    this.hosts = hosts;
    this.overrides = overrides;
    this.locations = locations;
    this.linter = linter;
    this.choice = choice;
    this.files = files.apply(new Judge());
  }

  /** Judges the files of the server's own configuration. */
  private final class Judge implements ServerFiles.Judge {
    @Override
    public Surroundings around(ServerConfig config, Place place) {
      Site site = locations.site(place, Check.this::site);
      return new Site(
              Hosts.of(config),
              Check.this::granted,
              site.tree(),
              locations.accounts(),
              locations.account())
          .around();
    }

    @Override
    public Findings find(Resolution resolution, Surroundings around) {
      return choice.of(linter.find(resolution, around));
    }
  }

  /**
   * The findings in {@code source}.
   *
   * @param place which file it is
   */
  FileReport lint(SourceFile source, Context context, Place place) {
    return context == Context.HTACCESS
        ? access(source, place)
        : files.lint(source, place).values().iterator().next();
  }

  /**
   * The findings in a file of a server's configuration and in what it includes, each by where it
   * lies.
   */
  Map<Path, FileReport> tree(SourceFile source, Place place) {
    return files.lint(source, place);
  }

  private FileReport access(SourceFile source, Place place) {
    String directory = locations.directory(place);
    Overrides granted = granted(directory);
    Resolution resolution =
        Resolver.resolve(
            Pieces.parse(source),
            Context.HTACCESS,
            hosts.over(directory).server(),
            granted,
            new Checks());
    Findings findings =
        choice.of(linter.find(resolution, locations.site(place, this::site).around(directory)));
    return new FileReport(source, findings.reported(), findings.suppressed(), List.of());
  }

  /** The findings in a file or a folder of a site that is walked, whatever it is. */
  FileReport lint(Place place) {
    return lint(file(place));
  }

  /** The same with {@code text} in the file. */
  FileReport lint(Place place, SourceFile text) {
    return lint(file(place).holding(text));
  }

  private SiteFile file(Place place) {
    Site site = locations.site(place, this::site);
    String path = locations.path(place);
    FileEntry entry = site.tree().entry(path);
    return new SiteFile(
        path,
        FileReader.name(place.path()),
        place.top().isPresent() && place.file().equals(place.top().get().folder()),
        locations.isKnown(place),
        entry,
        site.around(entry.isFolder() ? path : locations.directory(place)));
  }

  private FileReport lint(SiteFile file) {
    List<Diagnostic> found = linter.find(file);
    return found.isEmpty()
        ? new FileReport(NOTHING, found)
        : new FileReport(
            part(file.source(), found), choice.of(new Findings(found, List.of())).reported());
  }

  /** As many lines of a file as reports show: there may be many files. */
  private static SourceFile part(SourceFile source, List<Diagnostic> found) {
    int end = 0;
    for (Diagnostic finding : found) {
      end = Math.max(end, finding.primary().span().end());
      for (Label label : finding.related()) {
        end = Math.max(end, label.span().end());
      }
      for (Fix fix : finding.fixes()) {
        for (Edit edit : fix.edits()) {
          end = Math.max(end, edit.span().end());
        }
      }
    }
    return source.lines(source.line(end));
  }

  /** What is known of the folder in which {@code place} is. */
  Folder folder(Place place) {
    String directory = locations.directory(place);
    return new Folder(
        directory,
        locations.site(place, this::site).around(directory),
        granted(directory),
        overrides.isPresent());
  }

  private Site site(FileTree tree) {
    return new Site(hosts, this::granted, tree, locations.accounts(), locations.account());
  }

  private Overrides granted(String directory) {
    return overrides.isPresent()
        ? overrides.get()
        : hosts.over(directory).server().overrides(directory);
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
    return granted(directory).isRead() ? Optional.empty() : Optional.of(directory);
  }

  /**
   * The names of the files that the server reads in place of {@code place}, if that has none of
   * them although it has the usual one.
   */
  Optional<List<String>> renamed(Place place) {
    List<String> names = hosts.over(locations.directory(place)).accessFiles();
    return place.file().endsWith(".htaccess") && !names.contains(".htaccess")
        ? Optional.of(names)
        : Optional.empty();
  }

  /** The server that is spoken of, as it is for {@code place}, and what it grants there. */
  Plan.Described described(Context context, Place place) {
    String directory = locations.directory(place);
    return context == Context.HTACCESS
        ? new Plan.Described(context, hosts.over(directory).server(), granted(directory))
        : new Plan.Described(context, hosts.whole().server(), Overrides.ALL);
  }

  /** By what name the user knows the server. */
  String serverName() {
    return hosts.whole().server().name();
  }
}
