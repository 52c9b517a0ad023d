package dev.htlint.run;

import dev.htlint.diagnostic.Severity;
import dev.htlint.files.FileFinder.Found;
import dev.htlint.files.FileFinder.Problem;
import dev.htlint.files.FileFinder.Top;
import dev.htlint.files.FileReader;
import dev.htlint.lint.Linter;
import dev.htlint.report.FileReport;
import dev.htlint.resolve.Context;
import dev.htlint.run.SettingsSearch.Located;
import dev.htlint.run.Ways.Way;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.settings.Entry;
import dev.htlint.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which server, which rules and which threshold hold for which file: what the user says in options,
 * and where these are silent what the settings near the file say.
 *
 * <p>Each run comes by here. Loops and conditions stand where a stream or a lambda might, as in
 * other classes that a plain run needs: Java links each of these anew at every start, which takes
 * longer than the work.
 */
public final class Plan {
  /**
   * What the user says for all files.
   *
   * @param context as what all files are read
   */
  public record Wishes(
      ServerChoice server,
      SiteChoice site,
      Launch launch,
      Linter linter,
      RuleChoice rules,
      Optional<Context> context,
      Optional<Threshold> threshold) {
    private Wishes on(ServerChoice other) {
      return new Wishes(other, site, launch, linter, rules, context, threshold);
    }
  }

  /**
   * A file's findings, or why it could not be read.
   *
   * @param reports those of the file itself first, then those of the files that it includes
   */
  public record Result(List<FileReport> reports, Optional<Problem> problem) {
    /** The findings in the file itself. */
    public Optional<FileReport> report() {
      return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(0));
    }

    static Result of(FileReport report) {
      return new Result(List.of(report), Optional.empty());
    }

    static Result of(Problem problem) {
      return new Result(List.of(), Optional.of(problem));
    }
  }

  record Job(Found file, Way way) {}

  /** Is told of files and does not care. */
  public static final Runnable NOBODY =
      new Runnable() { // no lambda: the first of a process takes longer than a small file
        @Override
        public void run() {
          // nothing to do
        }
      };

  private static final String ACCESS_FILE = ".htaccess";

  private final Wishes wishes;
  private final SettingsSearch search;
  private final Ways ways;
  private final Map<String, Threshold> thresholds;
  private final ServerNotes notes;

  /**
   * A plan by {@code wishes} and the settings that {@code search} finds.
   *
   * @throws Failure where there is no such server
   */
  public Plan(Wishes wishes, SettingsSearch search) throws Failure {
    this(wishes, search, new HashMap<>(), new ServerNotes());
  }

  private Plan(
      Wishes wishes, SettingsSearch search, Map<String, Threshold> thresholds, ServerNotes notes)
      throws Failure {
    this.wishes = wishes;
    this.search = search;
    this.thresholds = thresholds;
    this.notes = notes;
    this.ways = new Ways(wishes, search, notes);
  }

  /**
   * The same for another server. What this plan knows of files and tells of servers is true of
   * both.
   *
   * @throws Failure where there is no such server
   */
  public Plan on(ServerChoice server) throws Failure {
    return new Plan(wishes.on(server), search, thresholds, notes);
  }

  /** As {@link #lint(Collection, Runnable)}, and nobody is told on the way. */
  public List<Result> lint(Collection<Found> files) throws Failure {
    return lint(files, NOBODY);
  }

  /**
   * The results of all files in their order; several are linted at once.
   *
   * @param finished is told of each file, by several threads
   * @throws Failure where settings or what they name cannot be used
   */
  public List<Result> lint(Collection<Found> files, Runnable finished) throws Failure {
    for (Found file : files) {
      search.settings(file.file().toAbsolutePath().normalize().getParent());
    }
    search.throwIfBroken();
    List<Job> jobs = new ArrayList<>();
    for (Found file : files) {
      jobs.add(new Job(file, way(file)));
    }
    if (jobs.size() == 1) {
      // the threads and streams for more take longer than a small file
      Result result = Jobs.lint(jobs.get(0));
      note(result, jobs.get(0).way());
      return List.of(result);
    }
    List<Result> results = new Jobs(jobs, finished).results();
    for (int i = 0; i < jobs.size(); i++) {
      note(results.get(i), jobs.get(i).way());
    }
    return results;
  }

  private void note(Result result, Way way) {
    for (FileReport report : result.reports()) {
      thresholds.putIfAbsent(report.source().path(), way.fails());
    }
  }

  /** As {@link #lint(Collection)} for a file that was read already. */
  public FileReport lint(SourceFile source, Found file) throws Failure {
    Way way = way(file);
    thresholds.put(source.path(), way.fails());
    return lint(source, file, way);
  }

  /**
   * What lints the texts that {@code file} holds one after the other; for several threads.
   *
   * @throws Failure where settings or what they name cannot be used
   */
  Function<SourceFile, FileReport> linting(Found file) throws Failure {
    Way way = way(file);
    return source -> lint(source, file, way);
  }

  /**
   * The settings for {@code path}; for a folder those in its sections, too.
   *
   * @throws Failure where they cannot be used
   */
  public Said entriesFor(Path path) throws Failure {
    boolean isFolder = Files.isDirectory(path);
    Path whole = path.toAbsolutePath().normalize();
    Located located = search.settings(isFolder ? whole : whole.getParent());
    search.throwIfBroken();
    List<Entry> entries =
        new ArrayList<>(
            isFolder ? located.settings().entriesFor(pattern -> false) : located.entriesFor(path));
    if (isFolder) {
      located.settings().entries().stream()
          .filter(entry -> entry.files().isPresent())
          .forEach(entries::add);
    }
    return new Said(located.settings().source().path(), entries);
  }

  /**
   * Settings that hold.
   *
   * @param file the file in which they stand; empty where there is none
   */
  public record Said(String file, List<Entry> entries) {}

  /** Whether {@code report}, which this plan has made, makes the run fail. */
  public boolean fails(FileReport report) {
    return threshold(report).isReached(report);
  }

  /** How bad a finding of {@code report} must be for that; empty where none is. */
  public Optional<Severity> lowest(FileReport report) {
    return threshold(report).lowest();
  }

  private Threshold threshold(FileReport report) {
    return thresholds.getOrDefault(report.source().path(), Threshold.ERROR);
  }

  private static FileReport lint(SourceFile source, Found file, Way way) {
    return way.check().lint(source, context(file, way), place(file, way));
  }

  static Context context(Found file, Way way) {
    return way.context().orElse(file.context());
  }

  /** Where settings say where they will live, paths count from them. */
  static Place place(Found file, Way way) {
    Path path =
        way.root().isEmpty()
            ? file.path()
            : SettingsSearch.below(way.root().get(), file.file()).orElse(file.path());
    return new Place(path, file.file(), file.top());
  }

  /**
   * The findings in a file or a folder of a site that is walked, whatever it is; empty where there
   * are none.
   *
   * @throws Failure where settings or what they name cannot be used
   */
  public Optional<FileReport> site(Path path, Path file, Top top) throws Failure {
    Found found = new Found(path, file, Context.HTACCESS, Optional.of(top));
    Way way = siteWay(found);
    FileReport report = way.check().lint(place(found, way));
    if (report.diagnostics().isEmpty()) {
      return Optional.empty();
    }
    if (!way.fails().equals(Threshold.ERROR)) { // which holds anyway, and there may be many files
      thresholds.put(report.source().path(), way.fails());
    }
    return Optional.of(report);
  }

  /** As {@link #linting}, for a file of a site, whatever it is. */
  Function<SourceFile, FileReport> lintingSite(Found file) throws Failure {
    Way way = siteWay(file);
    return source -> way.check().lint(place(file, way), source);
  }

  /** Settings in the walked folder itself hold for it, too. */
  private Way siteWay(Found found) throws Failure {
    boolean isTop = found.top().isPresent() && found.file().equals(found.top().get().folder());
    return ways.way(isTop ? found.file().resolve(ACCESS_FILE) : found.file());
  }

  /**
   * What is known of a folder on the server.
   *
   * @param path as the user wrote it
   * @throws Failure where settings or what they name cannot be used
   */
  public Folder folder(Path path, Path folder) throws Failure {
    Path file = folder.resolve(ACCESS_FILE);
    Top top = new Top(path, folder);
    Found found = new Found(path.resolve(ACCESS_FILE), file, Context.HTACCESS, Optional.of(top));
    Way way = ways.way(file);
    return way.check().folder(place(found, way));
  }

  /**
   * For which server a file is.
   *
   * @param context as what it is read
   * @param overrides what the server grants to a {@code .htaccess} file there
   */
  public record Described(Context context, Server server, Overrides overrides) {}

  /**
   * For which server {@code file} is.
   *
   * @throws Failure where settings or what they name cannot be used
   */
  public Described described(Found file) throws Failure {
    Way way = way(file);
    return way.check().described(context(file, way), place(file, way));
  }

  /** What to tell of the servers, beside what is wrong with the files; a line each. */
  public List<String> notes() {
    return notes.lines();
  }

  /** The names that AccessFileName gives to files on the server that options name. */
  Set<String> accessFiles() throws Failure {
    return wishes.server().server().isPresent()
        ? ways.server(wishes.server()).everyAccessFile()
        : Set.of();
  }

  private Way way(Found file) throws Failure {
    Way way = ways.way(file.file());
    thresholds.put(FileReader.name(file.path()), way.fails());
    if (way.described() && context(file, way) == Context.HTACCESS) {
      way.check()
          .unread(place(file, way))
          .ifPresent(folder -> notes.unread(way.check().serverName(), folder));
      way.check()
          .renamed(place(file, way))
          .ifPresent(names -> notes.renamed(way.check().serverName(), names));
    }
    return way;
  }
}
