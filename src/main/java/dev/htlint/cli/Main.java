package dev.htlint.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code htlint}. */
@Command(
    name = "htlint",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Says what Apache httpd will refuse, before it does.")
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal =
        new Terminal(
            System.in,
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            System.getenv(),
            StandardOutput.isTerminal());
    int code = run(terminal, arguments);
    System.exit(code);
  }

  /** Runs the command; never throws. */
  static int run(Terminal terminal, String... arguments) {
    CommandLine command = new CommandLine(new Main());
    command.addSubcommand(new CheckCommand(terminal));
    command.setOut(terminal.out());
    command.setErr(terminal.err());
    command.setExecutionExceptionHandler((e, c, result) -> explain(e, terminal));
    command.setParameterExceptionHandler((e, words) -> explain(e, terminal));
    int code = command.execute(withCommand(command, arguments));
    terminal.out().flush();
    return code;
  }

  /** {@code check} is what is meant where no command is named. */
  private static String[] withCommand(CommandLine command, String[] arguments) {
    boolean named =
        arguments.length > 0
            && (command.getSubcommands().containsKey(arguments[0])
                || arguments[0].matches("-h|--help|-V|--version"));
    return named
        ? arguments
        : Stream.concat(Stream.of("check"), Arrays.stream(arguments)).toArray(String[]::new);
  }

  private static int explain(Exception problem, Terminal terminal) {
    if (problem instanceof Failure failure) {
      terminal.complain(String.valueOf(failure.getMessage()));
      return failure.code().number();
    }
    if (problem instanceof ParameterException wrong) {
      terminal.complain(String.valueOf(wrong.getMessage()).replaceAll("\\s*\\R\\s*", " "));
      return ExitCode.USAGE.number();
    }
    if (problem instanceof IOException) {
      terminal.complain(String.valueOf(problem.getMessage()));
      return ExitCode.IO.number();
    }
    terminal.complain("internal error, please report it: " + problem);
    return ExitCode.IO.number();
  }
}
