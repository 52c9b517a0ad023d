package dev.htlint.cli;

import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.Folder;
import dev.htlint.run.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code htlint limits}: what ends a request to a folder, and what ends it first. */
@Command(
    name = "limits",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists what limits a request in time and size, and which limit ends it first.",
    footer = {
      "",
      "Examples:",
      "  htlint limits",
      "  htlint limits --server /etc/apache2/apache2.conf --at /var/www/html public",
      "  htlint limits --server debian-12 --format json public/uploads"
    })
final class LimitsCommand implements Callable<Integer> {
  /** How the limits are written. */
  enum Form {
    text,
    json
  }

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "The folder, with its .htaccess and .user.ini. Default: \".\"")
  private String path = ".";

  @Mixin private DescriptionOptions description = new DescriptionOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to write them: ${COMPLETION-CANDIDATES}. Default: text")
  private Form format = Form.text;

  LimitsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    Path written = terminal.path(path);
    Path folder = terminal.locate(written);
    if (!Files.isDirectory(folder)) {
      throw new Failure(ExitCode.USAGE, "limits: no folder: " + path);
    }
    Plan plan = description.plan(terminal, description.search(terminal));
    Folder found = plan.folder(written, folder);
    plan.notes().forEach(terminal::complain);
    LimitsReport report = new LimitsReport(found);
    if (format == Form.json) {
      report.json(terminal.out());
    } else {
      terminal.out().print(report.text());
    }
    return ExitCode.CLEAN.number();
  }
}
