package dev.htlint.run;

import dev.htlint.files.FileFinder.Found;
import dev.htlint.files.FileReader;
import dev.htlint.files.Reasons;
import dev.htlint.files.WholeFile;
import dev.htlint.report.Colors;
import dev.htlint.report.FileReport;
import dev.htlint.report.Format;
import dev.htlint.report.RunInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The reports that a run writes to files. Each tells of the same findings. */
public final class Outputs {
  private record Output(Format format, Path written, Path file) {}

  private final List<Output> outputs = new ArrayList<>();
  private final Supplier<RunInfo> run;
  private final boolean summary;

  /**
   * @param run asked when reports are written
   * @param summary whether a text ends with its counts
   */
  public Outputs(Supplier<RunInfo> run, boolean summary) {
    this.run = run;
    this.summary = summary;
  }

  /**
   * Adds a report.
   *
   * @param output as users write it, {@code FORMAT=FILE}
   * @param base the folder from which a relative FILE counts
   */
  public void add(String output, Path base) throws Failure {
    int equals = output.indexOf('=');
    Optional<Format> format = Format.of(output.substring(0, Math.max(0, equals)));
    String name = output.substring(equals + 1);
    if (equals < 0 || name.isEmpty()) {
      throw wrong("FORMAT=FILE is wanted, not \"" + output + "\"");
    }
    if (format.isEmpty()) {
      String known = String.join(", ", Format.labels());
      throw wrong(known + " are known, not \"" + output.substring(0, equals) + "\"");
    }
    if (name.equals("-")) {
      throw wrong("a file is wanted; what --format says goes to standard output");
    }
    try {
      Path file = base.resolve(name).toAbsolutePath().normalize();
      if (outputs.stream().anyMatch(other -> other.file().equals(file))) {
        throw wrong("two reports cannot both go to " + name);
      }
      outputs.add(new Output(format.get(), base.getFileSystem().getPath(name), file));
    } catch (InvalidPathException e) {
      throw wrong("\"" + name + "\" can be no path here");
    }
  }

  /** Refuses to overwrite one of {@code files}, which are read. */
  public void spare(Collection<Found> files) throws Failure {
    for (Output output : outputs) {
      if (Files.exists(output.file())
          && files.stream().anyMatch(found -> isSame(found.file(), output.file()))) {
        String name = FileReader.name(output.written());
        throw wrong(name + " is linted itself and would be overwritten");
      }
    }
  }

  /** Writes all reports; gives why those that could not be written were not, a line each. */
  public List<String> write(List<FileReport> files) {
    List<String> problems = new ArrayList<>();
    for (Output output : outputs) {
      try {
        WholeFile.write(
            output.file(),
            out -> output.format().reporter(run, Colors.OFF, summary).report(files, out));
      } catch (IOException e) {
        problems.add(FileReader.name(output.written()) + ": " + Reasons.of(e));
      }
    }
    return problems;
  }

  private static boolean isSame(Path file, Path other) {
    try {
      return Files.isSameFile(file, other);
    } catch (IOException e) {
      return false;
    }
  }

  private static Failure wrong(String what) {
    return new Failure(ExitCode.USAGE, "--output: " + what);
  }
}
