package dev.htlint.cli;

import dev.htlint.report.Colors;
import dev.htlint.report.FileReport;
import dev.htlint.report.TextReporter;
import dev.htlint.report.Visible;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The world around the command: streams, variables and the folder from which relative paths count.
 * What is written is UTF-8, whatever the locale.
 */
final class Terminal {
  private static final BooleanSupplier NOBODY =
      new BooleanSupplier() {
        @Override
        public boolean getAsBoolean() {
          return false;
        }
      };

  private final InputStream in;
  private final FaultKeeper sink;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;
  private final boolean interactive;
  private final BooleanSupplier errorsWatched;
  private final Path base;

  /** A terminal whose standard error is none. */
  Terminal(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      boolean interactive,
      Path base) {
    this(in, out, err, environment, interactive, NOBODY, base);
  }

  /**
   * @param out carries the report and nothing else
   * @param environment the variables, for NO_COLOR and its like
   * @param interactive whether {@code out} is a terminal
   * @param errorsWatched whether {@code err} is one; asked when it matters
   * @param base the folder from which relative paths count
   */
  Terminal(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      boolean interactive,
      BooleanSupplier errorsWatched,
      Path base) {
    this.in = in;
    this.sink = new FaultKeeper(out);
    this.out = new PrintWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8));
    this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    this.environment = Map.copyOf(environment);
    this.interactive = interactive;
    this.errorsWatched = errorsWatched;
    this.base = base;
  }

  InputStream in() {
    return in;
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  /** The value of a variable, empty where it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** Whether somebody looks at what is written. */
  boolean isInteractive() {
    return interactive;
  }

  /** Whether somebody looks at standard error, and is no log that somebody reads later. */
  boolean isErrorWatched() {
    return variable("CI").isEmpty()
        && !variable("TERM").equals("dumb")
        && errorsWatched.getAsBoolean();
  }

  /** Writes bytes as they are to standard output, behind what was written before. */
  void write(byte[] bytes) {
    out.flush();
    sink.write(bytes, 0, bytes.length);
  }

  /** Tells one line of trouble. */
  void complain(String line) {
    err.println("htlint: " + Visible.text(line));
    err.flush();
  }

  /** Shows what is wrong with files that are not linted, as reports do. */
  void show(List<FileReport> files) {
    try {
      new TextReporter(Colors.OFF, false).report(files, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!files.isEmpty()) {
      err.println();
    }
  }

  /** A path as the user wrote it, not resolved. */
  Path path(String text) throws Failure {
    try {
      return base.getFileSystem().getPath(text);
    } catch (InvalidPathException e) {
      throw new Failure(ExitCode.USAGE, "\"" + text + "\" can be no path here" + localeHint(text));
    }
  }

  /** The folder from which relative paths count. */
  Path folder() {
    return base;
  }

  /** Where {@code written} is to be found. */
  Path locate(Path written) {
    return base.resolve(written);
  }

  /** Writes out what is held back, and tells why it could not be written, if so. */
  Optional<String> finish() {
    out.flush();
    return sink.fault();
  }

  /** In a locale without UTF-8, Java cannot name all files that there are. */
  private static String localeHint(String text) {
    return text.chars().allMatch(c -> c > 0 && c < 0x7F) || text.indexOf('\0') >= 0
        ? ""
        : ": the locale does not know its letters (try LC_ALL=C.UTF-8)";
  }
}
