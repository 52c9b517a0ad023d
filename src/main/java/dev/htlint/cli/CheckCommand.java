package dev.htlint.cli;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Severity;
import dev.htlint.files.FileFinder;
import dev.htlint.files.FileKind;
import dev.htlint.files.FileReader;
import dev.htlint.report.FileReport;
import dev.htlint.report.Reporter;
import dev.htlint.resolve.Context;
import dev.htlint.run.Check;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.Outputs;
import dev.htlint.source.SourceFile;
import java.io.IOException;
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

  // accepted already: scripts that name it must not change when settings files come
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--no-settings", description = "Reads no settings file.")
  private boolean noSettings;

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
    command.noSettings = flags.contains("--no-settings");
    return command;
  }

  @Override
  public Integer call() throws Failure, IOException {
    Reporter reporter = reportOptions.reporter(terminal);
    Outputs outputs = reportOptions.outputs(terminal);
    Optional<Severity> threshold = reportOptions.threshold();
    Optional<Context> forced = context();
    Check check =
        new Check(
            serverOptions.server(terminal),
            serverOptions.overrides(),
            serverOptions.at(),
            ruleOptions.linter(),
            ruleOptions.choice());
    FileFinder finder = new FileFinder(terminal.folder());
    List<FileReport> reports = new ArrayList<>();
    for (String path : new LinkedHashSet<>(paths.isEmpty() ? List.of(".") : paths)) {
      if (path.equals(STANDARD_INPUT)) {
        reports.add(standardInput(check, forced));
      } else {
        finder.add(terminal.path(path));
      }
    }
    List<FileFinder.Problem> problems = new ArrayList<>(finder.problems());
    List<FileFinder.Found> files = files(finder, forced);
    List<Path> read = new ArrayList<>();
    for (FileFinder.Found found : files) {
      read.add(found.file());
    }
    outputs.spare(read);
    for (Check.Result result : check.all(files)) {
      if (result.report().isPresent()) {
        reports.add(result.report().get());
      }
      if (result.problem().isPresent()) {
        problems.add(result.problem().get());
      }
    }
    if (reports.isEmpty() && problems.isEmpty()) {
      terminal.complain("nothing to lint: no .htaccess file and no server configuration found");
    }
    reporter.report(reports, terminal.out());
    for (FileFinder.Problem problem : problems) {
      terminal.complain(problem.toString());
    }
    List<String> unwritten = outputs.write(reports);
    for (String problem : unwritten) {
      terminal.complain(problem);
    }
    ExitCode code = unwritten.isEmpty() ? exitCode(reports, problems, threshold) : ExitCode.IO;
    return code.number();
  }

  private static List<FileFinder.Found> files(FileFinder finder, Optional<Context> forced) {
    List<FileFinder.Found> files = new ArrayList<>();
    for (FileFinder.Found found : finder.found()) {
      files.add(new FileFinder.Found(found.path(), found.file(), forced.orElse(found.context())));
    }
    return files;
  }

  private FileReport standardInput(Check check, Optional<Context> forced)
      throws Failure, IOException {
    if (serverOptions.readsStandardInput()) {
      throw new Failure(ExitCode.USAGE, "--modules - and the path - cannot both read from it");
    }
    String name = stdinFilename == null ? ".htaccess" : stdinFilename;
    Path path = terminal.path(name);
    SourceFile source =
        new SourceFile(
            stdinFilename == null ? "<stdin>" : FileReader.name(path),
            terminal.in().readAllBytes());
    return check.lint(source, forced.orElse(FileKind.contextOf(path)), path, terminal.locate(path));
  }

  private static ExitCode exitCode(
      List<FileReport> reports, List<FileFinder.Problem> problems, Optional<Severity> threshold) {
    for (FileFinder.Problem problem : problems) {
      if (!problem.missing()) {
        return ExitCode.IO;
      }
    }
    if (!problems.isEmpty()) {
      return ExitCode.USAGE;
    }
    return threshold.isPresent() && reaches(reports, threshold.get())
        ? ExitCode.FINDINGS
        : ExitCode.CLEAN;
  }

  private static boolean reaches(List<FileReport> reports, Severity threshold) {
    for (FileReport report : reports) {
      for (Diagnostic found : report.diagnostics()) {
        if (found.severity().isAtLeast(threshold)) {
          return true;
        }
      }
    }
    return false;
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
