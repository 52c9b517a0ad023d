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
import dev.htlint.run.ServerChoice;
import dev.htlint.run.SettingsSearch;
import dev.htlint.run.SiteScan;
import dev.htlint.settings.Setting;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private Optional<byte[]> input = Optional.empty();

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
    ServerChoice server =
        fixOptions.isAsked() ? serverOptions.choice(terminal) : serverOptions.first(terminal);
    Plan plan =
        new Plan(
            new Plan.Wishes(
                server,
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
    List<Linted> linted = new ArrayList<>();
    linted.add(lint(plan, run, search, outputs));
    List<String> servers = serverOptions.names();
    for (int i = 1; i < servers.size(); i++) {
      Plan other = plan.on(server.on(serverOptions.named(servers.get(i), terminal)));
      linted.add(lint(other, new FixRun(other, Optional.empty(), terminal), search, outputs));
    }
    Linted all = linted.size() == 1 ? linted.get(0) : Linted.merged(servers, linted);
    if (all.isNothing() && !serverOptions.judgesFiles()) {
      terminal.complain("nothing to lint: no .htaccess file and no server configuration found");
    }
    run.write();
    List<FileReport> told = baselineOptions.apply(all.reports(), terminal, reportOptions.isQuiet());
    if (!run.isDiff()) {
      reporter.report(told, run.reportTo());
    }
    run.tell(reportOptions.isQuiet());
    for (FileFinder.Problem problem : all.problems()) {
      terminal.complain(problem.toString());
    }
    if (!reportOptions.isQuiet()) {
      Ignored.tell(all.finder(), terminal);
      for (String note : plan.notes()) {
        terminal.complain(note);
      }
    }
    List<String> unwritten = outputs.write(told);
    for (String reason : unwritten) {
      terminal.complain(reason);
    }
    ExitCode code = unwritten.isEmpty() ? exitCode(plan, told, all.problems()) : ExitCode.IO;
    return run.exitCode(code).number();
  }

  /** Lints all files for the server of {@code plan}. */
  private Linted lint(Plan plan, FixRun run, SettingsSearch search, Outputs outputs)
      throws Failure, IOException {
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
    List<FileReport> site = new ArrayList<>();
    List<FileFinder.Problem> problems = new ArrayList<>(finder.problems());
    for (Plan.Result result : run.site(scan.scanned())) {
      site.addAll(result.reports());
      result.problem().ifPresent(problems::add);
    }
    outputs.spare(finder.found());
    for (Plan.Result result : run.all(finder.found(), reportOptions.isQuiet())) {
      reports.addAll(result.reports());
      if (result.problem().isPresent()) {
        problems.add(result.problem().get());
      }
    }
    return new Linted(site, reports, problems, finder, excluded);
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

  /** What standard input holds; it is read once, however many servers are asked. */
  private byte[] input() throws IOException {
    if (input.isEmpty()) {
      input = Optional.of(terminal.in().readAllBytes());
    }
    return input.get();
  }

  private FileReport standardInput(FixRun run) throws Failure, IOException {
    if (serverOptions.readsStandardInput()) {
      throw new Failure(ExitCode.USAGE, "--modules - and the path - cannot both read from it");
    }
    String name = stdinFilename == null ? ".htaccess" : stdinFilename;
    Path path = terminal.path(name);
    SourceFile source =
        new SourceFile(stdinFilename == null ? "<stdin>" : FileReader.name(path), input());
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
