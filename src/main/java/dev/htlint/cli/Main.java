package dev.htlint.cli;

import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Where the process begins. What {@link PlainArguments} can read runs without picocli, whose model
 * of commands and options takes longer than the linting of a small file; the rest goes to {@link
 * Commands}.
 */
public final class Main {
  /** The names of all commands. */
  static final Set<String> COMMANDS =
      Set.of(
          "check",
          "completion",
          "directive",
          "effective",
          "explain",
          "init",
          "limits",
          "rules",
          "servers",
          "trace",
          "verify");

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal =
        new Terminal(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            System.getenv(),
            StandardOutput.isTerminal(),
            new BooleanSupplier() { // no lambda: the first of a process takes a while
              @Override
              public boolean getAsBoolean() {
                return StandardOutput.isErrorTerminal();
              }
            },
            Path.of(""));
    System.exit(run(terminal, arguments));
  }

  /** Runs the command; never throws. */
  static int run(Terminal terminal, String... arguments) {
    int code;
    try {
      code = execute(terminal, arguments);
    } catch (RuntimeException | Error e) {
      code = internal(e, terminal);
    }
    Optional<String> fault = terminal.finish();
    if (fault.isPresent()) {
      terminal.complain("standard output: " + fault.get());
      return ExitCode.IO.number();
    }
    return code;
  }

  private static int execute(Terminal terminal, String... arguments) {
    CheckCommand plain = PlainArguments.read(terminal, arguments);
    return plain == null ? Commands.execute(terminal, arguments) : call(plain, terminal);
  }

  private static int call(CheckCommand command, Terminal terminal) {
    try {
      return command.call();
    } catch (Failure | IOException | RuntimeException e) {
      return explain(e, terminal);
    }
  }

  /** Tells what went wrong, in one line, and says with which exit code to end. */
  static int explain(Exception problem, Terminal terminal) {
    if (problem instanceof Failure failure) {
      terminal.show(failure.shown());
      terminal.complain(String.valueOf(failure.getMessage()));
      return failure.code().number();
    }
    if (problem instanceof IOException || problem instanceof UncheckedIOException) {
      terminal.complain(String.valueOf(problem.getMessage()));
      return ExitCode.IO.number();
    }
    return internal(problem, terminal);
  }

  private static int internal(Throwable problem, Terminal terminal) {
    if (isLackOfMemory(problem)) {
      terminal.complain("not enough memory; give Java more, as with JAVA_TOOL_OPTIONS=-Xmx4g");
      return ExitCode.IO.number();
    }
    terminal.complain("internal error, please report it: " + problem);
    return ExitCode.IO.number();
  }

  /** Work that was shared out brings its fault along as a cause. */
  private static boolean isLackOfMemory(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }
}
