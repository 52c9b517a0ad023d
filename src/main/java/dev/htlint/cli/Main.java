package dev.htlint.cli;

import dev.htlint.catalog.NearNames;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code htlint}. */
@Command(
    name = "htlint",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = {
      "htlint [check] [OPTION...] [PATH...]",
      "       htlint COMMAND [OPTION...] [NAME]"
    },
    description = {
      "",
      "Says what Apache httpd will refuse in .htaccess files and server configuration,",
      "before it does. Needs no httpd.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  htlint                              all configuration files below here",
      "  htlint --server debian-12 public    for a server of that kind",
      "  apachectl -M | htlint --modules -   for the modules of this one",
      "  htlint - < .htaccess                standard input",
      "  htlint explain unknown-directive    what a finding is about",
      "",
      "Where no command is named, check is meant: htlint check --help lists its options.",
      "",
      "Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 trouble with a file."
    })
public final class Main {
  /** The commands, for which not each run shall pay: only the one that is named is made. */
  private static final Set<String> NAMES =
      Set.of("check", "completion", "directive", "explain", "rules", "servers");

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
    String first = arguments.length == 0 ? "" : arguments[0];
    boolean general = first.matches("-h|--help|-V|--version");
    boolean named = NAMES.contains(first);
    CommandLine command =
        general ? whole(terminal) : line(terminal, named ? List.of(first) : List.of("check"));
    String[] words =
        general || named
            ? arguments
            : Stream.concat(Stream.of("check"), Arrays.stream(arguments)).toArray(String[]::new);
    return command.execute(words);
  }

  /** The command line with all commands. */
  static CommandLine whole(Terminal terminal) {
    return line(terminal, NAMES.stream().sorted().toList());
  }

  private static CommandLine line(Terminal terminal, List<String> names) {
    CommandLine command = new CommandLine(new Main());
    names.forEach(name -> command.addSubcommand(command(name, terminal)));
    command.setOut(terminal.out());
    command.setErr(terminal.err());
    command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    command.setExecutionExceptionHandler((e, c, result) -> explain(e, terminal));
    command.setParameterExceptionHandler((e, words) -> explain(e, terminal));
    return command;
  }

  private static Object command(String name, Terminal terminal) {
    return switch (name) {
      case "check" -> new CheckCommand(terminal);
      case "completion" -> new CompletionCommand(terminal);
      case "directive" -> new DirectiveCommand(terminal);
      case "explain" -> new ExplainCommand(terminal);
      case "rules" -> new RulesCommand(terminal);
      case "servers" -> new ServersCommand(terminal);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static int explain(Exception problem, Terminal terminal) {
    if (problem instanceof Failure failure) {
      terminal.complain(String.valueOf(failure.getMessage()));
      return failure.code().number();
    }
    if (problem instanceof ParameterException wrong) {
      terminal.complain(usage(wrong));
      return ExitCode.USAGE.number();
    }
    if (problem instanceof IOException) {
      terminal.complain(String.valueOf(problem.getMessage()));
      return ExitCode.IO.number();
    }
    return internal(problem, terminal);
  }

  private static String usage(ParameterException wrong) {
    String message = String.valueOf(wrong.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    if (wrong instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
      String option = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
      List<String> near =
          NearNames.of(option, wrong.getCommandLine().getCommandSpec().optionsMap().keySet());
      return String.valueOf(
          Failure.unknown("there is no option", option, near, "(see htlint check --help)")
              .getMessage());
    }
    return message;
  }

  private static int internal(Throwable problem, Terminal terminal) {
    terminal.complain("internal error, please report it: " + problem);
    return ExitCode.IO.number();
  }
}
