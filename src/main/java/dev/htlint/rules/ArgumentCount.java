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
import java.util.Locale;
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
    return context
        .report(this, refusal, message(entry, directive.get()))
        .help(help(entry, directive.get()))
        .add();
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
    if (entry.arity() == Arity.FLAG) {
      return "write: " + Tags.written(directive) + " " + meant(arguments);
    }
    if (entry.name().equals("FilterProvider") && arguments.argumentCount() == 4) {
      return "this is how httpd 2.2 had it; since 2.4 the third one is an expression, such as "
          + "\"%{CONTENT_TYPE} =~ m#^text/html#\"";
    }
    for (int i = 1; i < arguments.argumentCount(); i++) {
      if (isDirective(arguments.argument(i))) {
        return arguments.argument(i) + " is a directive: begin a new line with it";
      }
    }
    String wanted = entry.help().isEmpty() ? "" : "it wants: " + entry.help();
    if (entry.name().equals("ErrorDocument") && arguments.argumentCount() < 2) {
      return "it wants a status and a document, such as: ErrorDocument 404 /404.html";
    }
    return Quoting.proposal(entry, directive)
        .map(line -> "a value with blanks must stand in quotes: " + line)
        .orElse(wanted.isEmpty() ? "see the manual for what it wants" : wanted);
  }

  /** Whether a word can hardly be anything but a directive: known, and of several parts. */
  private static boolean isDirective(String word) {
    return word.matches("([A-Z][a-z]+){2,}") && !Catalog.get().directives(word).isEmpty();
  }

  /** Which of the two a word other than On and Off stands for. */
  private static String meant(Arguments arguments) {
    String word =
        arguments.argumentCount() == 0 ? "" : arguments.argument(0).toLowerCase(Locale.ROOT);
    return word.matches("(off|no|false|0|none|disabled?|of)\\W*") ? "Off" : "On";
  }
}
