package dev.htlint.run;

import dev.htlint.files.FileFinder.Found;
import dev.htlint.files.FileFinder.Problem;
import dev.htlint.files.FileReader;
import dev.htlint.files.Reasons;
import dev.htlint.files.Replacement;
import dev.htlint.fix.FixChoice;
import dev.htlint.fix.Fixer;
import dev.htlint.fix.Fixer.Fixed;
import dev.htlint.report.FileReport;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Fixes files, several at once; what it gives is in the order of the paths. */
public final class Fixes {
  /** What to do with a fixed text. */
  public enum Mode {
    /** Puts it in the place of the file, and keeps the old one beside it. */
    WRITE,
    /** Puts it in the place of the file. */
    WRITE_WITHOUT_BACKUP,
    /** Leaves the file as it is. */
    SHOW
  }

  private final Plan plan;
  private final FixChoice choice;
  private final Mode mode;

  /**
   * @param plan finds what there is to fix
   * @param choice which fixes are made
   */
  public Fixes(Plan plan, FixChoice choice, Mode mode) {
    this.plan = plan;
    this.choice = choice;
    this.mode = mode;
  }

  /** What to do with a fixed text. */
  public Mode mode() {
    return mode;
  }

  /**
   * What became of a file.
   *
   * @param checked what is wrong with the new text; with the old one where the new one could not be
   *     written
   * @param fixed what was changed, or would be; empty where nothing was
   */
  public record Result(Plan.Result checked, Optional<Fixed> fixed) {}

  /** A fixed text and what is still wrong with it. */
  public record Text(Fixed fixed, FileReport report) {}

  private record Job(Found file, Function<SourceFile, FileReport> lint) {}

  /**
   * The results of all files in their order.
   *
   * @param finished is told of each file, by several threads
   * @throws Failure where settings or what they name cannot be used; no file is changed then
   */
  public List<Result> all(Collection<Found> files, Runnable finished) throws Failure {
    List<Job> jobs = new ArrayList<>();
    for (Found file : files) {
      jobs.add(new Job(file, plan.linting(file)));
    }
    return jobs.stream()
        .parallel()
        .map(
            job -> {
              Result result = one(job);
              finished.run();
              return result;
            })
        .toList();
  }

  /**
   * The results of files of a site, whatever they are, in their order.
   *
   * @throws Failure where settings or what they name cannot be used
   */
  public List<Result> site(Collection<SiteScan.Scanned> files) throws Failure {
    List<Result> results = new ArrayList<>();
    for (SiteScan.Scanned scanned : files) {
      if (scanned.fixable().isPresent()) {
        Found file = scanned.fixable().get();
        results.add(one(new Job(file, plan.lintingSite(file))));
      } else {
        Plan.Result same = Plan.Result.of(scanned.report());
        results.add(new Result(same, Optional.empty()));
      }
    }
    return results;
  }

  /** The text of {@code source} fixed; nothing is written. */
  public Text text(SourceFile source, Found file) throws Failure {
    return text(source, plan.linting(file));
  }

  private Result one(Job job) {
    Found file = job.file();
    SourceFile source;
    try {
      source = FileReader.read(file.file(), file.path());
    } catch (IOException e) {
      return new Result(Plan.Result.of(problem(file, e)), Optional.empty());
    }
    Text text = text(source, job.lint());
    if (mode != Mode.SHOW && text.fixed().isChanged()) {
      try {
        Replacement.write(
            file.file(), source.bytes(), text.fixed().text().bytes(), mode == Mode.WRITE);
      } catch (IOException e) {
        FileReport old = job.lint().apply(source);
        return new Result(
            new Plan.Result(List.of(old), Optional.of(problem(file, e))), Optional.empty());
      }
    }
    return new Result(
        Plan.Result.of(text.report()), Optional.of(text.fixed()).filter(Fixed::isChanged));
  }

  private Text text(SourceFile source, Function<SourceFile, FileReport> lint) {
    List<FileReport> last = new ArrayList<>();
    Fixed fixed =
        Fixer.fix(
            source,
            text -> {
              last.clear();
              last.add(lint.apply(text));
              return last.get(0).diagnostics();
            },
            choice);
    return new Text(fixed, last.get(0));
  }

  private static Problem problem(Found file, IOException e) {
    return new Problem(file.path(), Reasons.of(e), false);
  }
}
