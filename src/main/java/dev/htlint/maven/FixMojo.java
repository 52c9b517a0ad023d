package dev.htlint.maven;

import dev.htlint.files.FileFinder;
import dev.htlint.fix.FixChoice;
import dev.htlint.fix.Fixer.Fixed;
import dev.htlint.report.FileReport;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.Fixes;
import dev.htlint.run.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Makes the changes that mend findings: the safe ones, others by the names of their rules. */
@Mojo(name = "fix", threadSafe = true, requiresProject = false)
public final class FixMojo extends Goal {
  /** Rules whose fixes are made although they may change what a file means; "all" means all. */
  @Parameter(property = "htlint.unsafeFixes")
  private @Nullable List<String> unsafeFixes;

  /** Keeps what stood in a file before beside it, as FILE.htlint-backup. */
  @Parameter(property = "htlint.backup", defaultValue = "true")
  private boolean backup;

  @Override
  void run() throws Failure {
    Fixes.Mode mode = backup ? Fixes.Mode.WRITE : Fixes.Mode.WRITE_WITHOUT_BACKUP;
    Fixes fixes = new Fixes(plan(Optional.empty()), choice(), mode);
    FileFinder finder = files();
    List<String> problems = new ArrayList<>();
    finder.problems().forEach(problem -> problems.add(problem.toString()));
    List<FileReport> left = new ArrayList<>();
    for (Fixes.Result result : fixes.all(finder.found(), Plan.NOBODY)) {
      result.fixed().ifPresent(this::tell);
      result.checked().report().ifPresent(left::add);
      result.checked().problem().ifPresent(problem -> problems.add(problem.toString()));
    }
    if (!problems.isEmpty()) {
      throw new Failure(ExitCode.IO, String.join("\n", problems));
    }
    getLog().info("Left: " + Findings.count(left));
  }

  private void tell(Fixed fixed) {
    getLog().info(fixed.text().path() + ": fixed " + Findings.number(fixed.count(), "finding"));
  }

  private FixChoice choice() throws Failure {
    if (unsafeFixes == null || unsafeFixes.isEmpty()) {
      return FixChoice.SAFE;
    }
    return unsafeFixes.contains("all")
        ? FixChoice.ALL
        : new FixChoice(true, Set.copyOf(unsafeFixes));
  }
}
