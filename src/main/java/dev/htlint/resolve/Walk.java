package dev.htlint.resolve;

import dev.htlint.catalog.Arity;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Mask;
import dev.htlint.catalog.Version;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Whether a directive may appear and has as many words as it takes: {@code ap_walk_config_sub} and
 * {@code invoke_cmd} of httpd's server/config.c, up to the call of the handler.
 */
final class Walk {
  /** Tells in which section a directive is not allowed. */
  private static final Version NAMES_CONTEXT = new Version(2, 4, 30);

  private Walk() {}

  static @Nullable Objection unknown(Scope scope, String name) {
    boolean forgiven = (scope.mask() & Mask.NONFATAL_UNKNOWN) != 0;
    return new Objection(
        Kind.UNKNOWN_DIRECTIVE,
        "Invalid command '"
            + name
            + "', perhaps misspelled or defined by a module not included in the server"
            + " configuration",
        forgiven);
  }

  static @Nullable Objection appear(
      DirectiveEntry entry, Directive directive, Scope scope, Version version) {
    if (!scope.allows(entry.mask(), entry.name())) {
      if ((scope.mask() & Mask.NONFATAL_OVERRIDE) != 0) {
        return new Objection(Kind.NOT_ALLOWED, "", true);
      }
      Directive section = directive.section().orElse(null);
      String where =
          section == null || entry.isExecutedOnRead() || !version.isAtLeast(NAMES_CONTEXT)
              ? " not allowed here"
              : " not allowed in " + section.name() + "> context";
      return new Objection(Kind.NOT_ALLOWED, entry.name() + where, false);
    }
    return count(entry, directive.arguments());
  }

  private static @Nullable Objection count(DirectiveEntry entry, Arguments arguments) {
    Arity arity = entry.arity();
    if (takes(arity, arguments)) {
      return null;
    }
    boolean helped = arity != Arity.FLAG && arity != Arity.NO_ARGS && !entry.help().isEmpty();
    return new Objection(
        Kind.ARGUMENT_COUNT,
        entry.name() + " " + arity.complaint() + (helped ? ", " + entry.help() : ""),
        false);
  }

  private static boolean takes(Arity arity, Arguments arguments) {
    int count = arguments.argumentCount();
    return switch (arity) {
      case RAW_ARGS, TAKE_ARGV -> true;
      case NO_ARGS -> count == 0;
      case FLAG -> count > 0 && isSwitch(arguments.argument(0));
      case TAKE1 -> count == 1 && filled(arguments, 1);
      case TAKE2 -> count == 2 && filled(arguments, 2);
      case TAKE3 -> count == 3 && filled(arguments, 3);
      case TAKE12 -> count <= 2 && filled(arguments, 1);
      case TAKE23 -> count <= 3 && filled(arguments, 2);
      case TAKE123 -> count <= 3 && filled(arguments, 1);
      case TAKE13 ->
          count <= 3 && filled(arguments, 1) && (count != 2 || arguments.isEmptyArgument(1));
      case ITERATE -> filled(arguments, 1);
      case ITERATE2 -> filled(arguments, 1) && count >= 2;
    };
  }

  /** Whether the first {@code needed} words are there and none of them is empty. */
  private static boolean filled(Arguments arguments, int needed) {
    if (arguments.argumentCount() < needed) {
      return false;
    }
    for (int i = 0; i < needed; i++) {
      if (arguments.isEmptyArgument(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSwitch(String word) {
    return word.equalsIgnoreCase("on") || word.equalsIgnoreCase("off");
  }
}
