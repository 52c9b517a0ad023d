package dev.htlint.cli;

import dev.htlint.catalog.NearNames;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands and options as picocli knows them; {@link Main} asks it for all but plain runs. */
@Command(
    name = "htlint",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = {
      "htlint [check] [OPTION...] [PATH...]",
      "       htlint COMMAND [OPTION...] [NAME]"
    },
    descriptionHeading = "%n",
    description = {
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
final class Commands {
  private Commands() {}

  /**
   * Reads {@code arguments} and runs the command; returns the exit code. Not each run shall pay for
   * all commands: only the one that is named is made.
   */
  static int execute(Terminal terminal, String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    boolean general = first.matches("-h|--help|-V|--version");
    boolean named = Main.COMMANDS.contains(first);
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
    return line(terminal, Main.COMMANDS.stream().sorted().toList());
  }

  private static CommandLine line(Terminal terminal, List<String> names) {
    CommandLine command = new CommandLine(new Commands());
    names.forEach(name -> command.addSubcommand(command(name, terminal)));
    command.setOut(terminal.out());
    command.setErr(terminal.err());
    command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    command.setExecutionExceptionHandler((e, c, result) -> Main.explain(e, terminal));
    command.setParameterExceptionHandler((e, words) -> complain(e, terminal));
    return command;
  }

  private static Object command(String name, Terminal terminal) {
    return switch (name) {
      case "check" -> new CheckCommand(terminal);
      case "completion" -> new CompletionCommand(terminal);
      case "directive" -> new DirectiveCommand(terminal);
      case "effective" -> new EffectiveCommand(terminal);
      case "explain" -> new ExplainCommand(terminal);
      case "init" -> new InitCommand(terminal);
      case "limits" -> new LimitsCommand(terminal);
      case "rules" -> new RulesCommand(terminal);
      case "servers" -> new ServersCommand(terminal);
      case "trace" -> new TraceCommand(terminal);
      case "verify" -> new VerifyCommand(terminal);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static int complain(ParameterException wrong, Terminal terminal) {
    terminal.complain(usage(wrong));
    return ExitCode.USAGE.number();
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
}
