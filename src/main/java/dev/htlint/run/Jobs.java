package dev.htlint.run;

import dev.htlint.files.FileFinder.Problem;
import dev.htlint.files.FileReader;
import dev.htlint.files.Reasons;
import dev.htlint.report.FileReport;
import dev.htlint.resolve.Context;
import dev.htlint.run.Plan.Job;
import dev.htlint.run.Plan.Result;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lints files, several at once. A file that belongs to the configuration of another one is told of
 * there and not a second time alone.
 */
final class Jobs {
  private static final Set<String> MAIN_FILES = Set.of("httpd.conf", "apache2.conf");

  private final List<Job> jobs;
  private final Runnable finished;
  private final List<Map<Path, FileReport>> trees = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();
  private final Set<Path> covered = new HashSet<>();

  /**
   * @param finished is told of each file, by several threads
   */
  Jobs(List<Job> jobs, Runnable finished) {
    this.jobs = jobs;
    this.finished = finished;
    for (int i = 0; i < jobs.size(); i++) {
      trees.add(Map.of());
      results.add(new Result(List.of(), Optional.empty()));
    }
  }

  /** The results in the order of the jobs. */
  List<Result> results() {
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      if (isMain(jobs.get(i))) {
        run(i);
        cover(i);
      } else {
        others.add(i);
      }
    }
    IntStream.range(0, others.size()).parallel().forEach(i -> run(others.get(i)));
    for (int i : others) {
      cover(i);
    }
    return results;
  }

  private static boolean isMain(Job job) {
    return isServer(job) && MAIN_FILES.contains(String.valueOf(job.file().file().getFileName()));
  }

  private static boolean isServer(Job job) {
    return Plan.context(job.file(), job.way()) == Context.SERVER;
  }

  private void run(int index) {
    Job job = jobs.get(index);
    if (!isServer(job) || !covered.contains(ServerFiles.real(job.file().file()))) {
      Map<Path, FileReport> tree = Map.of();
      Result result;
      try {
        tree = tree(job);
        result = new Result(List.copyOf(tree.values()), Optional.empty());
      } catch (IOException e) {
        result = Result.of(new Problem(job.file().path(), Reasons.of(e), false));
      }
      synchronized (this) {
        trees.set(index, tree);
        results.set(index, result);
      }
    }
    finished.run();
  }

  /** Takes note of what the file includes, or takes its findings back if it was told of before. */
  private void cover(int index) {
    Job job = jobs.get(index);
    if (!isServer(job)) {
      return;
    }
    if (covered.contains(ServerFiles.real(job.file().file()))) {
      results.set(index, new Result(List.of(), Optional.empty()));
      return;
    }
    covered.addAll(trees.get(index).keySet());
  }

  private static Map<Path, FileReport> tree(Job job) throws IOException {
    SourceFile source = FileReader.read(job.file().file(), job.file().path());
    Place place = Plan.place(job.file(), job.way());
    return isServer(job)
        ? job.way().check().tree(source, place)
        : Map.of(job.file().file(), job.way().check().lint(source, Context.HTACCESS, place));
  }

  /** The result of one job alone. */
  static Result lint(Job job) {
    try {
      return new Result(List.copyOf(tree(job).values()), Optional.empty());
    } catch (IOException e) {
      return Result.of(new Problem(job.file().path(), Reasons.of(e), false));
    }
  }
}
