package dev.htlint.rules;

import dev.htlint.catalog.Arity;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.resolve.Directive;
import dev.htlint.tree.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where quotes belong in a directive that has too many words. */
final class Quoting {
  /** What a new value begins with, rather than going on with the one before. */
  private static final Pattern NEW_VALUE = Pattern.compile("/.*|[a-z]+://.*|\\^.*|%\\{.*");

  private Quoting() {}

  /**
   * What stands behind the name, with quotes around the words that seem to be one value; empty
   * where that is unclear.
   */
  static Optional<String> proposal(DirectiveEntry entry, Directive directive) {
    Arguments arguments = directive.arguments();
    int most = most(entry.arity());
    int count = arguments.argumentCount();
    String raw = arguments.rawArguments();
    if (most == 0
        || count <= most
        || entry.isSection()
        || raw.matches("(?s)['].*|.*[\"\\\\].*|.*\\s'.*")) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String word = arguments.argument(i);
      int last = values.size() - 1;
      boolean together = i > 0 && !NEW_VALUE.matcher(word).matches() && goesOn(values, most);
      if (together) {
        values.set(last, values.get(last) + " " + word);
      } else {
        values.add(word);
      }
    }
    if (values.size() > most) {
      return Optional.empty();
    }
    return Optional.of(
        values.stream()
            .map(value -> value.contains(" ") ? '"' + value + '"' : value)
            .collect(Collectors.joining(" ")));
  }

  /** Whether a word may belong to the value before: that is a path, or the last one there is. */
  private static boolean goesOn(List<String> values, int most) {
    String last = values.get(values.size() - 1);
    return values.size() == most || last.startsWith("/");
  }

  private static int most(Arity arity) {
    return switch (arity) {
      case TAKE1 -> 1;
      case TAKE2, TAKE12 -> 2;
      case TAKE3, TAKE23, TAKE123, TAKE13 -> 3;
      default -> 0;
    };
  }
}
