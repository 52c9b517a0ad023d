package dev.htlint.cli;

import dev.htlint.files.FileFinder;
import dev.htlint.fix.Fixer.Fixed;
import dev.htlint.fix.UnifiedDiff;
import dev.htlint.report.FileReport;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.Fixes;
import dev.htlint.run.Plan;
import dev.htlint.run.SiteScan;
import dev.htlint.source.SourceFile;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Lints, and fixes what is to be fixed. What was read from standard input goes fixed to standard
 * output, and the report makes room for it; a diff takes the report's place.
 */
final class FixRun {
  private final Plan plan;
  private final Optional<Fixes> fixes;
  private final Terminal terminal;
  private final List<Fixed> changed = new ArrayList<>();
  private Optional<SourceFile> filtered = Optional.empty();

  /**
   * @param fixes empty where nothing is to be fixed
   */
  FixRun(Plan plan, Optional<Fixes> fixes, Terminal terminal) {
    this.plan = plan;
    this.fixes = fixes;
    this.terminal = terminal;
  }

  /**
   * What is left to report of the files.
   *
   * @param quiet whether to show no progress
   */
  List<Plan.Result> all(Collection<FileFinder.Found> files, boolean quiet) throws Failure {
    if (quiet || files.size() < 2) {
      // a lambda for the clock, the first of a process, takes longer than a small file
      return all(files, Plan.NOBODY);
    }
    try (Progress progress =
        new Progress(files.size(), terminal.err(), terminal::isErrorWatched, System::nanoTime)) {
      return all(files, progress);
    }
  }

  private List<Plan.Result> all(Collection<FileFinder.Found> files, Runnable finished)
      throws Failure {
    if (fixes.isEmpty()) {
      return plan.lint(files, finished);
    }
    List<Fixes.Result> results = fixes.get().all(files, finished);
    results.forEach(result -> result.fixed().ifPresent(changed::add));
    return results.stream().map(Fixes.Result::checked).toList();
  }

  /** What is left to report of the files of a site, whatever they are. */
  List<Plan.Result> site(List<SiteScan.Scanned> files) throws Failure {
    List<Plan.Result> left = new ArrayList<>();
    if (fixes.isEmpty()) {
      for (SiteScan.Scanned file : files) {
        left.add(new Plan.Result(List.of(file.report()), Optional.empty()));
      }
      return left;
    }
    for (Fixes.Result result : fixes.get().site(files)) {
      result.fixed().ifPresent(changed::add);
      left.add(result.checked());
    }
    return left;
  }

  /** What is left to report of what was read from standard input. */
  FileReport standardInput(SourceFile source, FileFinder.Found file) throws Failure {
    if (fixes.isEmpty()) {
      return plan.lint(source, file);
    }
    Fixes.Text text = fixes.get().text(source, file);
    Fixed fixed = text.fixed();
    if (fixed.isChanged()) {
      changed.add(fixed);
    }
    if (!isDiff()) {
      filtered = Optional.of(fixed.text());
    }
    return text.report();
  }

  /** Whether a diff stands in the report's place. */
  boolean isDiff() {
    return fixes.isPresent() && fixes.get().mode() == Fixes.Mode.SHOW;
  }

  /** Where the report goes. */
  Writer reportTo() {
    return filtered.isPresent() ? terminal.err() : terminal.out();
  }

  /** Writes what standard output is to hold beside the report. */
  void write() {
    if (filtered.isPresent()) {
      terminal.write(filtered.get().bytes());
    }
    if (isDiff()) {
      changed.forEach(fixed -> terminal.write(UnifiedDiff.of(fixed.revision())));
    }
  }

  /** Says what was done. */
  void tell(boolean quiet) {
    if (!quiet && !changed.isEmpty()) {
      int count = changed.stream().mapToInt(Fixed::count).sum();
      terminal.complain(
          (isDiff() ? "would fix " : "fixed ")
              + number(count, "finding")
              + " in "
              + number(changed.size(), "file"));
    }
  }

  /** How to end in place of {@code code}, which knows of findings only. */
  ExitCode exitCode(ExitCode code) {
    if (!isDiff() || code == ExitCode.IO || code == ExitCode.USAGE) {
      return code;
    }
    return changed.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static String number(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
