package dev.htlint.cli;

import dev.htlint.files.FileFinder;
import dev.htlint.files.FileKind;
import dev.htlint.files.FileReader;
import dev.htlint.report.FileReport;
import dev.htlint.report.Reporter;
import dev.htlint.resolve.Context;
import dev.htlint.run.AccessFiles;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.Outputs;
import dev.htlint.run.Plan;
import dev.htlint.run.SettingsSearch;
import dev.htlint.run.SiteScan;
import dev.htlint.settings.Setting;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code htlint check}: lints files and directories. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "htlint [check] [OPTION...] [PATH...]",
    description = "Lints .htaccess files and server configuration. This is the default command.",
    footer = {
      "",
      "Examples:",
      "  htlint --server debian-12 --allow-override FileInfo public",
      "  htlint --server /etc/apache2/apache2.conf --at /var/www/html .",
      "  htlint --format ndjson --fail-on never . > findings.ndjson",
      "  htlint --stdin-filename site.conf - < site.conf"
    })
final class CheckCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      description = "Files, and directories to walk; \"-\" is standard input. Default: \".\"")
  private List<String> paths = new ArrayList<>();

  @Mixin private ServerOptions serverOptions = new ServerOptions();

  @Mixin private LaunchOptions launchOptions = new LaunchOptions();

  @Option(
      names = "--context",
      paramLabel = "htaccess|server",
      description = "As what to read the files; otherwise their names tell.")
  private @Nullable String context;

  @Option(
      names = "--stdin-filename",
      paramLabel = "PATH",
      description = "The name of what comes from standard input.")
  private @Nullable String stdinFilename;

  @Mixin private RuleOptions ruleOptions = new RuleOptions();

  @Mixin private FixOptions fixOptions = new FixOptions();

  @Mixin private SettingsOptions settingsOptions = new SettingsOptions();

  @Mixin private BaselineOptions baselineOptions = new BaselineOptions();

  @Mixin private ReportOptions reportOptions = new ReportOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * The command as {@link PlainArguments} has read it.
   *
   * @param options values by name, of {@link PlainArguments#VALUED}
   */
  static CheckCommand plain(
      Terminal terminal, List<String> paths, Map<String, String> options, Set<String> flags) {
    CheckCommand command = new CheckCommand(terminal);
    command.paths = paths;
    command.reportOptions = ReportOptions.plain(options, flags);
    if (flags.contains("--no-settings")) {
      command.settingsOptions.readNone();
    }
    return command;
  }

  @Override
  public Integer call() throws Failure, IOException {
    baselineOptions.check();
    SettingsSearch search = settingsOptions.search(terminal);
    Plan plan =
        new Plan(
            new Plan.Wishes(
                serverOptions.choice(terminal),
                serverOptions.site(terminal),
                launchOptions.launch(terminal),
                ruleOptions.linter(),
                ruleOptions.choice(),
                context(),
                reportOptions.threshold()),
            search);
    Reporter reporter = reportOptions.reporter(terminal, plan);
    Outputs outputs = reportOptions.outputs(terminal, plan);
    if (settingsOptions.show()) {
      return showSettings(plan);
    }
    FixRun run = new FixRun(plan, fixOptions.fixes(plan), terminal);
    List<FileReport> reports = new ArrayList<>();
    SiteScan scan = new SiteScan(plan);
    WalkProgress walk = new WalkProgress(scan, terminal, reportOptions.isQuiet());
    FileFinder finder = new FileFinder(terminal.folder(), new AccessFiles(plan, search), walk);
    boolean excluded = false;
    try (walk) {
      for (String path : paths()) {
        boolean input = path.equals(STANDARD_INPUT);
        if (path.isEmpty()) {
          throw new Failure(ExitCode.USAGE, "a path is empty; \".\" is the current folder");
        }
        if (isExcluded(input ? stdinFilename : path, search)) {
          excluded = true;
        } else if (input) {
          reports.add(standardInput(run));
        } else {
          finder.add(terminal.path(path));
        }
      }
    }
    List<Plan.Result> results = run.site(scan.scanned());
    boolean scanned = !results.isEmpty();
    List<FileFinder.Problem> problems = new ArrayList<>(finder.problems());
    outputs.spare(finder.found());
    results.addAll(run.all(finder.found(), reportOptions.isQuiet()));
    for (Plan.Result result : results) {
      reports.addAll(result.reports());
      if (result.problem().isPresent()) {
        problems.add(result.problem().get());
      }
    }
    if (scanned) {
      reports.sort(Comparator.comparing(report -> report.source().path()));
    }
    if (reports.isEmpty() && problems.isEmpty() && !excluded && !serverOptions.judgesFiles()) {
      terminal.complain("nothing to lint: no .htaccess file and no server configuration found");
    }
    run.write();
    List<FileReport> told = baselineOptions.apply(reports, terminal, reportOptions.isQuiet());
    if (!run.isDiff()) {
      reporter.report(told, run.reportTo());
    }
    run.tell(reportOptions.isQuiet());
    for (FileFinder.Problem problem : problems) {
      terminal.complain(problem.toString());
    }
    if (!reportOptions.isQuiet()) {
      Ignored.tell(finder, terminal);
      for (String note : plan.notes()) {
        terminal.complain(note);
      }
    }
    List<String> unwritten = outputs.write(told);
    for (String reason : unwritten) {
      terminal.complain(reason);
    }
    ExitCode code = unwritten.isEmpty() ? exitCode(plan, told, problems) : ExitCode.IO;
    return run.exitCode(code).number();
  }

  private Set<String> paths() {
    return new LinkedHashSet<>(paths.isEmpty() ? List.of(".") : paths);
  }

  private boolean isExcluded(@Nullable String name, SettingsSearch search) throws Failure {
    if (name == null || !settingsOptions.forceExclude()) {
      return false;
    }
    Path file = terminal.locate(terminal.path(name));
    return search.excludes(file, Files.isDirectory(file));
  }

  private int showSettings(Plan plan) throws Failure {
    Map<Setting, String> said = serverOptions.values();
    said.putAll(ruleOptions.values());
    if (context != null) {
      said.put(Setting.CONTEXT, context);
    }
    said.putAll(reportOptions.values());
    ShownSettings shown = new ShownSettings(said);
    for (String path : paths()) {
      String name = path.equals(STANDARD_INPUT) ? stdinFilename : path;
      Path file = terminal.locate(terminal.path(name == null ? "" : name));
      terminal.out().print(shown.of(path, plan.entriesFor(file), Files.isDirectory(file)));
    }
    return ExitCode.CLEAN.number();
  }

  private FileReport standardInput(FixRun run) throws Failure, IOException {
    if (serverOptions.readsStandardInput()) {
      throw new Failure(ExitCode.USAGE, "--modules - and the path - cannot both read from it");
    }
    String name = stdinFilename == null ? ".htaccess" : stdinFilename;
    Path path = terminal.path(name);
    SourceFile source =
        new SourceFile(
            stdinFilename == null ? "<stdin>" : FileReader.name(path),
            terminal.in().readAllBytes());
    return run.standardInput(
        source, new FileFinder.Found(path, terminal.locate(path), FileKind.contextOf(path)));
  }

  private static ExitCode exitCode(
      Plan plan, List<FileReport> reports, List<FileFinder.Problem> problems) {
    for (FileFinder.Problem problem : problems) {
      if (!problem.missing()) {
        return ExitCode.IO;
      }
    }
    if (!problems.isEmpty()) {
      return ExitCode.USAGE;
    }
    for (FileReport report : reports) {
      if (plan.fails(report)) {
        return ExitCode.FINDINGS;
      }
    }
    return ExitCode.CLEAN;
  }

  private Optional<Context> context() throws Failure {
    if (context == null) {
      return Optional.empty();
    }
    return switch (context) {
      case "htaccess" -> Optional.of(Context.HTACCESS);
      case "server" -> Optional.of(Context.SERVER);
      default ->
          throw new Failure(
              ExitCode.USAGE, "--context: htaccess or server, not \"" + context + "\"");
    };
  }
}
