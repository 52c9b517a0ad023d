package dev.htlint.rules;

import dev.htlint.catalog.Arity;
import dev.htlint.catalog.Catalog;
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
    RuleContext.Report report = context.report(this, refusal, message(entry, directive.get()));
    Optional<String> next = nextDirective(directive.get().arguments());
    if (next.isPresent()) {
      return report.help(next.get() + " is a directive: begin a new line with it").add();
    }
    Correction.of(refusal, context)
        .ifPresentOrElse(
            found ->
                report
                    .help(reason(entry, found) + found.help())
                    .fix(found.fix(found.sure() || isQuoted(entry, directive.get(), found))),
            () -> report.help(help(entry, directive.get())));
    return report.add();
  }

  /** Whether all words are one value now, as a directive that takes one must have it. */
  private static boolean isQuoted(DirectiveEntry entry, Directive directive, Correction found) {
    String line = directive.writtenName() + " \"" + directive.arguments().rawArguments() + '"';
    return entry.arity() == Arity.TAKE1 && found.line().equals(line);
  }

  private static String message(DirectiveEntry entry, Directive directive) {
    String name = Tags.written(directive);
    Arguments arguments = directive.arguments();
    int count = arguments.argumentCount();
    if (entry.arity() == Arity.FLAG) {
      String given =
          count == 0 ? "nothing" : "\"" + SourceFile.display(arguments.argument(0)) + "\"";
      return name + " must be On or Off, but " + given + " is given";
    }
    String complaint = entry.arity().complaint();
    return name
        + " "
        + (complaint.isEmpty() ? "wants another number of arguments" : complaint)
        + ", but "
        + given(arguments);
  }

  private static String given(Arguments arguments) {
    int count = arguments.argumentCount();
    for (int i = 0; i < count; i++) {
      if (arguments.isEmptyArgument(i)) {
        return "an empty one is given";
      }
    }
    return switch (count) {
      case 0 -> "none is given";
      case 1 -> "one is given";
      default -> count + " are given";
    };
  }

  private static String help(DirectiveEntry entry, Directive directive) {
    Arguments arguments = directive.arguments();
    if (entry.name().equals("FilterProvider") && arguments.argumentCount() == 4) {
      return "this is how httpd 2.2 had it; since 2.4 the third one is an expression, such as "
          + "\"%{CONTENT_TYPE} =~ m#^text/html#\"";
    }
    return Examples.of(entry.name())
        .map(line -> "write it like this: " + line)
        .orElse(
            entry.help().isEmpty()
                ? "see the manual for what it wants"
                : "it wants: " + entry.help());
  }

  /** Why the corrected line differs, where that is not plain to see. */
  private static String reason(DirectiveEntry entry, Correction found) {
    if (entry.name().equals("FilterProvider")) {
      return "this is how httpd 2.2 had it; since 2.4 the third one is an expression; ";
    }
    return found.line().endsWith("\"") ? "a value with blanks must stand in quotes; " : "";
  }

  /** The second directive on a line. */
  private static Optional<String> nextDirective(Arguments arguments) {
    for (int i = 1; i < arguments.argumentCount(); i++) {
      if (isDirective(arguments.argument(i))) {
        return Optional.of(arguments.argument(i));
      }
    }
    return Optional.empty();
  }

  /** Whether a word can hardly be anything but a directive: known, and of several parts. */
  private static boolean isDirective(String word) {
    return word.matches("([A-Z][a-z]+){2,}") && !Catalog.get().directives(word).isEmpty();
  }
}
