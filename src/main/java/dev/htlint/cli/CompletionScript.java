package dev.htlint.cli;

import static java.util.Objects.requireNonNull;

import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Rule;
import dev.htlint.report.Format;
import dev.htlint.rules.Rules;
import dev.htlint.run.Servers;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The script that completes words in bash and zsh, made from the commands by picocli. What an
 * argument can be is seen by its label: words with bars between them are the words, FILE, PATH and
 * DIR are files, some names stand for lists. Where no command is typed, the arguments of {@code
 * check} are completed beside the names of the commands.
 */
final class CompletionScript {
  private static final List<String> RULES = Rules.all().stream().map(Rule::id).toList();

  private static final Map<String, List<String>> VALUES =
      Map.of(
          "FORMAT",
          labels(Format.values(), Format::label),
          "LEVEL",
          and(labels(Severity.values(), Severity::label), "never"),
          "NAME|FILE",
          Servers.NAMES,
          "RULE,...",
          RULES,
          "RULE|DIRECTIVE",
          RULES,
          "SERVER",
          Servers.NAMES,
          "WHEN",
          List.of("auto", "always", "never"));

  private CompletionScript() {}

  /** The script, for the commands of {@code whole}, whose model is changed by this. */
  static String of(CommandLine whole) {
    for (CommandLine command : whole.getSubcommands().values()) {
      describe(command.getCommandSpec());
    }
    CommandSpec general = whole.getCommandSpec();
    CommandSpec check = requireNonNull(whole.getSubcommands().get("check")).getCommandSpec();
    for (OptionSpec option : check.options()) {
      if (general.findOption(option.longestName()) == null) {
        general.addOption(option);
      }
    }
    check.positionalParameters().forEach(general::addPositional);
    return AutoComplete.bash("htlint", whole);
  }

  /**
   * Replaces what takes words by what says which, with all else left out that the script is not
   * made of.
   */
  private static void describe(CommandSpec command) {
    for (OptionSpec option : new ArrayList<>(command.options())) {
      if (option.arity().max() > 0) {
        OptionSpec.Builder builder =
            OptionSpec.builder(option.names()).paramLabel(option.paramLabel()).arity("1");
        command.remove(option);
        command.addOption(
            isFile(option)
                ? builder.type(File.class).build()
                : builder.type(String.class).completionCandidates(words(option)).build());
      }
    }
    for (PositionalParamSpec word : new ArrayList<>(command.positionalParameters())) {
      PositionalParamSpec.Builder builder =
          PositionalParamSpec.builder().paramLabel(word.paramLabel()).index("0..*").arity("0..*");
      command.remove(word);
      command.addPositional(
          isFile(word)
              ? builder.type(File.class).build()
              : builder.type(String.class).completionCandidates(words(word)).build());
    }
  }

  private static boolean isFile(ArgSpec argument) {
    String label = argument.paramLabel();
    return !VALUES.containsKey(label) && label.matches("(.*\\W)?(FILE|PATH|DIR)(\\W.*)?");
  }

  private static List<String> words(ArgSpec argument) {
    String label = argument.paramLabel();
    return label.matches("[a-z]+(\\|[a-z]+)+")
        ? List.of(label.split("\\|", -1))
        : VALUES.getOrDefault(label, List.of());
  }

  private static <T> List<String> labels(T[] values, Function<T, String> label) {
    return Arrays.stream(values).map(label).toList();
  }

  private static List<String> and(List<String> words, String another) {
    return Stream.concat(words.stream(), Stream.of(another)).toList();
  }
}
