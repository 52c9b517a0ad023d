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

/** {@code htlint effective}: what a server's configuration makes of one folder. */
@Command(
    name = "effective",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Tells whether .htaccess files are read in a folder, what they may hold, and which sections"
            + " and parent files apply there.",
    footer = {
      "",
      "Examples:",
      "  htlint effective --server /etc/apache2/apache2.conf /var/www/html",
      "  htlint effective --server server.conf --at /srv/www --format json public"
    })
final class EffectiveCommand implements Callable<Integer> {
  /** How it is written. */
  enum Form {
    text,
    json
  }

  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "PATH", description = "The folder. Default: \".\"")
  private String path = ".";

  @Mixin private DescriptionOptions description = new DescriptionOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to write it: ${COMPLETION-CANDIDATES}. Default: text")
  private Form format = Form.text;

  EffectiveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    Path written = terminal.path(path);
    Path folder = terminal.locate(written);
    if (!Files.isDirectory(folder)) {
      throw new Failure(ExitCode.USAGE, "effective: no folder: " + path);
    }
    Plan plan = description.plan(terminal, description.search(terminal));
    Folder found = plan.folder(written, folder);
    plan.notes().forEach(terminal::complain);
    EffectiveReport report = new EffectiveReport(found);
    if (format == Form.json) {
      report.json(terminal.out());
    } else {
      terminal.out().print(report.text());
    }
    return ExitCode.CLEAN.number();
  }
}
