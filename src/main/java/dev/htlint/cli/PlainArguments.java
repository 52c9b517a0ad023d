package dev.htlint.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the commonest command lines by hand: {@code check} or nothing, a few options, paths. All
 * that is not plain beyond doubt is left to picocli, which gives the same answer where both can
 * read; no class of picocli is loaded here.
 */
final class PlainArguments {
  /** Options with a value. */
  static final Set<String> VALUED = Set.of("--format", "--fail-on", "--color");

  /** Options without. */
  static final Set<String> FLAGS = Set.of("--quiet", "--no-settings");

  private final List<String> paths = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();
  private final Set<String> flags = new HashSet<>();

  private PlainArguments() {}

  /** The command that {@code arguments} ask for, or null where picocli has to read them. */
  static @Nullable CheckCommand read(Terminal terminal, String... arguments) {
    int first = arguments.length > 0 && arguments[0].equals("check") ? 1 : 0;
    if (first == 0 && arguments.length > 0 && Main.COMMANDS.contains(arguments[0])) {
      return null;
    }
    PlainArguments plain = new PlainArguments();
    for (int i = first; i < arguments.length; i++) {
      String argument = arguments[i];
      boolean taken =
          VALUED.contains(argument)
              ? ++i < arguments.length && plain.takeValue(argument, arguments[i])
              : plain.take(argument);
      if (!taken) {
        return null;
      }
    }
    return CheckCommand.plain(terminal, plain.paths, plain.options, plain.flags);
  }

  private boolean take(String argument) {
    if (isPath(argument)) {
      return paths.add(argument);
    }
    if (FLAGS.contains(argument)) {
      return flags.add(argument);
    }
    int equals = argument.indexOf('=');
    String option = equals < 0 ? argument : argument.substring(0, equals);
    return VALUED.contains(option)
        && equals > 0
        && takeValue(option, argument.substring(equals + 1));
  }

  private boolean takeValue(String option, String value) {
    return isPath(value) && !value.equals("-") && options.put(option, value) == null;
  }

  /** Whether picocli takes the word as it is: no option, no file of arguments. */
  private static boolean isPath(String word) {
    return word.equals("-") || (!word.isEmpty() && "-@".indexOf(word.charAt(0)) < 0);
  }
}
