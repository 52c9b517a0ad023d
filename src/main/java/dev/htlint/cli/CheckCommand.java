package dev.htlint.cli;

import dev.htlint.diagnostic.Severity;
import dev.htlint.files.FileFinder;
import dev.htlint.files.FileKind;
import dev.htlint.lint.Linter;
import dev.htlint.report.FileReport;
import dev.htlint.report.Format;
import dev.htlint.resolve.Context;
import dev.htlint.rules.Rules;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    description = "Lints .htaccess files and server configuration. This is the default command.")
final class CheckCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  @Mixin private ServerOptions serverOptions = new ServerOptions();

  @Parameters(
      paramLabel = "PATH",
      description = "Files, and directories to walk; \"-\" is standard input. Default: \".\"")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--stdin-filename",
      paramLabel = "PATH",
      description = "The name of what comes from standard input.")
  private @Nullable String stdinFilename;

  @Option(
      names = "--context",
      paramLabel = "htaccess|server",
      description = "As what to read the files; otherwise their names tell.")
  private @Nullable String context;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), concise, json or ndjson.")
  private String format = Format.TEXT.label();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "What makes the exit code 1: error (default), warning, note or never.")
  private String failOn = Severity.ERROR.label();

  // accepted already: scripts that name it must not change when settings files come
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--no-settings", description = "Reads no settings file.")
  private boolean noSettings;

  @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
  private String color = "auto";

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    Format chosen = format();
    Optional<Severity> threshold = threshold();
    Check check =
        new Check(
            serverOptions.server(terminal.in()),
            serverOptions.overrides(),
            serverOptions.at(),
            new Linter(Rules.all()));
    FileFinder finder = new FileFinder();
    List<FileReport> reports = new ArrayList<>();
    for (String path : paths.isEmpty() ? List.of(".") : paths) {
      if (path.equals(STANDARD_INPUT)) {
        reports.add(standardInput(check));
      } else {
        finder.add(path(path));
      }
    }
    List<FileFinder.Problem> problems = new ArrayList<>(finder.problems());
    for (Check.Result result : check.all(files(finder))) {
      result.report().ifPresent(reports::add);
      result.problem().ifPresent(problems::add);
    }
    Reporters.of(chosen, terminal, color).report(reports, terminal.out());
    problems.forEach(problem -> terminal.complain(problem.toString()));
    return exitCode(reports, problems, threshold).number();
  }

  private List<FileFinder.Found> files(FileFinder finder) throws Failure {
    Optional<Context> forced = context();
    return finder.found().stream()
        .map(found -> new FileFinder.Found(found.path(), forced.orElse(found.context())))
        .toList();
  }

  private FileReport standardInput(Check check) throws Failure, IOException {
    if (serverOptions.readsStandardInput()) {
      throw new Failure(ExitCode.USAGE, "--modules - and the path - cannot both read from it");
    }
    Path name = path(stdinFilename == null ? ".htaccess" : stdinFilename);
    SourceFile source = new SourceFile(name.toString(), terminal.in().readAllBytes());
    return check.lint(source, context().orElse(FileKind.contextOf(name)), name);
  }

  private static Path path(String text) throws Failure {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Failure(ExitCode.USAGE, "no path: \"" + text.replace("\0", "\\0") + "\"");
    }
  }

  private static ExitCode exitCode(
      List<FileReport> reports, List<FileFinder.Problem> problems, Optional<Severity> threshold) {
    if (problems.stream().anyMatch(problem -> !problem.missing())) {
      return ExitCode.IO;
    }
    if (!problems.isEmpty()) {
      return ExitCode.USAGE;
    }
    boolean found =
        threshold.isPresent()
            && reports.stream()
                .flatMap(report -> report.diagnostics().stream())
                .anyMatch(diagnostic -> diagnostic.severity().isAtLeast(threshold.get()));
    return found ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private Format format() throws Failure {
    return Format.of(format)
        .orElseThrow(() -> new Failure(ExitCode.USAGE, "--format: there is no format " + format));
  }

  private Optional<Severity> threshold() throws Failure {
    Optional<Severity> level = Severity.of(failOn);
    if (level.isEmpty() && !failOn.equals("never")) {
      throw new Failure(ExitCode.USAGE, "--fail-on: error, warning, note or never, not " + failOn);
    }
    return level;
  }

  private Optional<Context> context() throws Failure {
    if (context == null) {
      return Optional.empty();
    }
    return switch (context) {
      case "htaccess" -> Optional.of(Context.HTACCESS);
      case "server" -> Optional.of(Context.SERVER);
      default -> throw new Failure(ExitCode.USAGE, "--context: htaccess or server, not " + context);
    };
  }
}
