package dev.htlint.cli;

import dev.htlint.files.Reasons;
import dev.htlint.report.FileReport;
import dev.htlint.run.Baseline;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name findings which are known already. */
final class BaselineOptions {
  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leaves out the findings that FILE knows.")
  private @Nullable String file;

  @Option(
      names = "--write-baseline",
      description = "Writes all findings of this run to the file that --baseline names.")
  private boolean write;

  /** Whether what is to be written can be written; asked before anything is linted. */
  void check() throws Failure {
    if (write && file == null) {
      throw new Failure(ExitCode.USAGE, "--write-baseline needs --baseline FILE");
    }
  }

  /** What is left of {@code reports}; tells what became of the baseline, unless {@code quiet}. */
  List<FileReport> apply(List<FileReport> reports, Terminal terminal, boolean quiet)
      throws Failure {
    String name = file;
    if (name == null) {
      return reports;
    }
    Path path = terminal.locate(terminal.path(name));
    Baseline known =
        write && !Files.exists(path)
            ? Baseline.empty(terminal.folder(), path)
            : Baseline.read(terminal.folder(), path, name);
    if (write) {
      known = written(known.with(reports), path, name);
    }
    List<FileReport> rest = known.unknown(reports);
    if (quiet) {
      return rest;
    }
    if (write) {
      terminal.complain("wrote " + count(known.size(), "finding") + " to " + name);
    } else if (known.stale() > 0) {
      terminal.complain(
          name
              + ": "
              + count(known.stale(), "finding")
              + " gone (--write-baseline removes what is)");
    }
    return rest;
  }

  private static Baseline written(Baseline baseline, Path file, String name) throws Failure {
    try {
      baseline.write(file);
      return baseline;
    } catch (IOException e) {
      throw new Failure(ExitCode.IO, name + ": " + Reasons.of(e));
    }
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
