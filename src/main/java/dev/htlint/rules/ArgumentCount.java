package dev.htlint.rules;

import dev.htlint.catalog.Arity;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.Arguments;
import java.util.Optional;

/** More words than a directive takes, or fewer. */
final class ArgumentCount implements Rule {
  @Override
  public String id() {
    return "argument-count";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    Optional<Directive> directive = refusal.directive();
    if (refusal.kind() != Kind.ARGUMENT_COUNT || directive.isEmpty()) {
      return false;
    }
    DirectiveEntry entry = directive.get().entries().get(0);
    Arguments arguments = directive.get().arguments();
    return context
        .report(this, refusal, message(entry, arguments, refusal.message()))
        .help(help(entry, arguments))
        .add();
  }

  /** A handler that counts for itself has words of its own. */
  private static String message(DirectiveEntry entry, Arguments arguments, String said) {
    String complaint = entry.name() + " " + entry.arity().complaint();
    if (entry.arity().complaint().isEmpty() || !said.startsWith(complaint)) {
      return entry.title() + " has the wrong number of arguments: " + SourceFile.display(said);
    }
    int count = arguments.argumentCount();
    if (entry.arity() == Arity.FLAG) {
      String given =
          count == 0 ? "nothing" : "\"" + SourceFile.display(arguments.argument(0)) + "\"";
      return entry.name() + " must be On or Off, but " + given + " is given";
    }
    String given =
        switch (count) {
          case 0 -> "none is given";
          case 1 -> arguments.isEmptyArgument(0) ? "an empty one is given" : "one is given";
          default -> count + " are given";
        };
    return entry.title() + " " + entry.arity().complaint() + ", but " + given;
  }

  private static String help(DirectiveEntry entry, Arguments arguments) {
    int count = arguments.argumentCount();
    if (entry.arity() == Arity.FLAG) {
      return "write: " + entry.name() + " On";
    }
    if (entry.arity() == Arity.TAKE1 && count > 1) {
      String words = SourceFile.display(arguments.rawArguments()).replace("\"", "\\\"");
      return "if it is one value, quote it: " + entry.name() + " \"" + words + "\"";
    }
    if (count == 0) {
      return entry.help().isEmpty() ? "add what is missing" : "it wants: " + entry.help();
    }
    return "a value with blanks must stand in quotes"
        + (entry.help().isEmpty() ? "" : "; it wants: " + entry.help());
  }
}
