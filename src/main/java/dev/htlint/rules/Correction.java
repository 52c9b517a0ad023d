package dev.htlint.rules;

import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The line that the author of a refused one most likely meant. Guarantees that the httpd that is
 * spoken of takes it: what is proposed is read as if it stood in a file of its own.
 */
final class Correction {
  private Correction() {}

  /** The corrected line as Latin-1; empty where nothing better is known. */
  static Optional<String> of(Refusal refusal, RuleContext context) {
    Optional<Directive> directive = refusal.directive();
    if (directive.isEmpty() || directive.get().isSection()) {
      return Optional.empty();
    }
    boolean replaced = directive.get().line().hasVariables();
    String raw = directive.get().arguments().rawArguments();
    if (replaced || raw.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    String name = directive.get().writtenName();
    return candidates(refusal, directive.get())
        .filter(candidate -> !candidate.equals(raw))
        .map(candidate -> name + " " + candidate)
        .filter(line -> Trial.isTaken(List.of(line), context.resolution()))
        .findFirst();
  }

  private static Stream<String> candidates(Refusal refusal, Directive directive) {
    String raw = directive.arguments().rawArguments();
    List<String> words = Guesses.words(directive.arguments());
    return switch (refusal.kind()) {
      case BAD_ADDRESS -> Guesses.addresses(words);
      case BAD_FLAGS -> Guesses.flags(raw);
      case BAD_FORMAT -> Guesses.format(words);
      case BAD_NUMBER -> Guesses.number(words);
      case BAD_PATH -> Guesses.path(directive.name(), words);
      case BAD_REGEX -> Guesses.regex(raw);
      case BAD_STATUS -> Guesses.status(words);
      case UNKNOWN_PROVIDER -> Guesses.lowerCase(words);
      case UNKNOWN_VALUE ->
          Stream.concat(NearValues.of(directive, refusal.message(), words), Guesses.joined(words));
      default -> Stream.empty();
    };
  }
}
