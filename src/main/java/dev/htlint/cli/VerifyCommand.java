package dev.htlint.cli;

import dev.htlint.files.FileFinder;
import dev.htlint.files.FileReader;
import dev.htlint.files.Reasons;
import dev.htlint.run.AccessFiles;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.Plan;
import dev.htlint.run.SettingsSearch;
import dev.htlint.verify.Answer;
import dev.htlint.verify.Installation;
import dev.htlint.verify.Isolation;
import dev.htlint.verify.Question;
import dev.htlint.verify.Verification;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code htlint verify}: asks an installed httpd about files, and compares. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Asks an httpd that is installed here, and compares its answers with htlint's.",
      "It is started in a sandbox, on loopback, with modules of the described server,",
      "and ended again; servers that run already are left alone."
    },
    footer = {
      "",
      "Exit codes: 0 all agree, 1 some differ, 2 wrong usage or no httpd, 3 trouble",
      "with a file or the httpd.",
      "",
      "Examples:",
      "  htlint verify public",
      "  htlint verify --server debian-12 --allow-override FileInfo public/.htaccess",
      "  htlint verify --httpd /opt/httpd/bin/httpd --modules-dir /opt/httpd/modules"
    })
final class VerifyCommand implements Callable<Integer> {
  /** How the answers are written. */
  enum Form {
    text,
    json
  }

  private static final List<String> PLACES = List.of("/usr/sbin", "/usr/local/sbin", "/sbin");

  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", description = "Files, and directories to walk. Default: \".\"")
  private List<String> paths = new ArrayList<>();

  @Mixin private DescriptionOptions description = new DescriptionOptions();

  @Option(
      names = "--httpd",
      paramLabel = "FILE",
      description = "The httpd to ask. Default: apache2 or httpd of PATH and /usr/sbin")
  private @Nullable String httpd;

  @Option(
      names = "--modules-dir",
      paramLabel = "DIR",
      description = "Where its modules are. Default: where distributions have them")
  private @Nullable String modules;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to write the answers: ${COMPLETION-CANDIDATES}. Default: text")
  private Form format = Form.text;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    Installation installation = installation();
    SettingsSearch search = description.search(terminal);
    Plan plan = description.plan(terminal, search);
    FileFinder finder = new FileFinder(terminal.folder(), new AccessFiles(plan, search));
    for (String path : paths.isEmpty() ? List.of(".") : paths) {
      finder.add(terminal.path(path));
    }
    boolean missing = false;
    boolean unreadable = false;
    for (FileFinder.Problem problem : finder.problems()) {
      terminal.complain(problem.toString());
      missing |= problem.missing();
      unreadable |= !problem.missing();
    }
    List<Question> questions = new ArrayList<>();
    for (FileFinder.Found found : finder.found()) {
      try {
        Plan.Described described = plan.described(found);
        questions.add(
            new Question(
                FileReader.read(found.file(), found.path()),
                described.context(),
                described.server(),
                described.overrides()));
      } catch (IOException e) {
        terminal.complain(FileReader.name(found.path()) + ": " + Reasons.of(e));
        unreadable = true;
      }
    }
    plan.notes().forEach(terminal::complain);
    List<Answer> answers = answers(questions, installation);
    if (unreadable) {
      return ExitCode.IO.number();
    }
    if (missing) {
      return ExitCode.USAGE.number();
    }
    boolean differs = answers.stream().anyMatch(answer -> answer.kind() == Answer.Kind.DIFFERS);
    return (differs ? ExitCode.FINDINGS : ExitCode.CLEAN).number();
  }

  private List<Answer> answers(List<Question> questions, Installation installation)
      throws IOException {
    if (questions.isEmpty()) {
      terminal.complain("nothing to verify: no .htaccess file and no server configuration found");
    }
    Isolation isolation = questions.isEmpty() ? Isolation.LOOPBACK : Isolation.strongest();
    if (!questions.isEmpty() && isolation == Isolation.LOOPBACK) {
      terminal.complain(
          "httpd gets no network of its own here (unshare --net does not work): it listens on"
              + " 127.0.0.1");
    }
    List<Answer> answers = new Verification(installation, isolation).answers(questions);
    VerifyReport report = new VerifyReport(answers, installation);
    if (format == Form.json) {
      report.json(terminal.out());
    } else {
      terminal.out().print(report.text());
    }
    return answers;
  }

  private Installation installation() throws Failure, IOException {
    Optional<Path> program = located(httpd);
    List<Path> search =
        Stream.concat(
                Stream.of(terminal.variable("PATH").split(File.pathSeparator, -1)), PLACES.stream())
            .filter(place -> place.startsWith("/"))
            .map(place -> FileSystems.getDefault().getPath(place))
            .toList();
    Optional<Installation> found = Installation.find(program, located(modules), search);
    if (found.isEmpty()) {
      throw new Failure(ExitCode.USAGE, "verify: " + missing());
    }
    return found.get();
  }

  private Optional<Path> located(@Nullable String file) throws Failure {
    return file == null
        ? Optional.empty()
        : Optional.of(terminal.locate(terminal.path(file)).toAbsolutePath().normalize());
  }

  private String missing() {
    String where = httpd == null ? "installed here" : "that runs at " + httpd;
    String folder = modules == null ? "" : " with its modules in " + modules;
    return "there is no httpd "
        + where
        + folder
        + "; the packages are apache2 (Debian, Ubuntu) and httpd (RHEL and its kin), --httpd and"
        + " --modules-dir name another one";
  }
}
