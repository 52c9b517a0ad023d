package dev.htlint.rules;

import dev.htlint.catalog.Arity;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may stand behind a name instead where the number of words is wrong. Texts are Latin-1. */
final class CountGuesses {
  private static final Pattern OFF = Pattern.compile("(?i)(off|no|false|0|none|disabled?|of)\\W*");

  /** What FilterProvider compared in httpd 2.2, and how an expression asks for it. */
  private static final Pattern DISPATCH =
      Pattern.compile("(?i)(?:(req|resp|env)=([\\w-]+)|(Content-Type|Handler))");

  private static final Map<String, String> FUNCTIONS =
      Map.of("req", "req", "resp", "resp", "env", "reqenv");

  /** Which authentication a realm has; one word says it. */
  private static final Pattern TYPE = Pattern.compile("(?i)(Basic|Digest|Form|None)\\W?");

  private CountGuesses() {}

  /** Whether SetHandler names extensions, as AddHandler does. */
  static boolean isOfExtensions(Refusal refusal, Directive directive) {
    List<String> words = Guesses.words(directive.arguments());
    return refusal.kind() == Kind.ARGUMENT_COUNT
        && directive.name().equals("SetHandler")
        && words.size() > 1
        && words.stream().skip(1).allMatch(word -> word.startsWith("."));
  }

  static Stream<String> of(Directive directive, List<String> words) {
    DirectiveEntry entry = directive.entries().get(0);
    if (entry.arity() == Arity.FLAG) {
      return Stream.of(words.isEmpty() || !OFF.matcher(words.get(0)).matches() ? "On" : "Off");
    }
    return switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "order" -> Stream.of(order(words));
      case "filterprovider" -> filterProvider(words).stream();
      case "authuserfile", "authgroupfile" -> file(words);
      case "header", "requestheader" -> header(words);
      case "authtype" -> words.stream().filter(word -> TYPE.matcher(word).matches()).limit(1);
      default -> Quoting.proposal(entry, directive).stream();
    };
  }

  /** All behind the name of a header as its value, but a condition at the end. */
  private static Stream<String> header(List<String> words) {
    int name = words.isEmpty() || !words.get(0).matches("(?i)always|onsuccess") ? 1 : 2;
    int last = words.size() - 1;
    boolean condition = last > name && words.get(last).matches("(?i)early|env=.*|expr=.*");
    int end = condition ? last : words.size();
    return end <= name + 2
        ? Stream.empty()
        : Stream.of(
            Guesses.text(words.subList(0, name + 1))
                + " "
                + Guesses.text(List.of(String.join(" ", words.subList(name + 1, end))))
                + (condition ? " " + Guesses.text(words.subList(last, last + 1)) : ""));
  }

  /** {@code allow, deny} and {@code allow deny} in one word. */
  private static String order(List<String> words) {
    return words.stream()
        .flatMap(word -> Stream.of(word.split(",", -1)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(","));
  }

  /** Up to version 2.4.4 the kind of the file could stand behind its name; there was one kind. */
  private static Stream<String> file(List<String> words) {
    boolean kind = words.size() == 2 && words.get(1).equalsIgnoreCase("standard");
    String all = String.join(" ", words);
    return words.size() < 2
        ? Stream.empty()
        : Stream.of(kind ? Guesses.text(words.subList(0, 1)) : Guesses.text(List.of(all)));
  }

  /** The third and fourth word of httpd 2.2 as the expression that 2.4 wants. */
  private static Optional<String> filterProvider(List<String> words) {
    if (words.size() != 4) {
      return Optional.empty();
    }
    Matcher dispatch = DISPATCH.matcher(words.get(2));
    String match = words.get(3);
    boolean negated = match.startsWith("!");
    String test = negated ? match.substring(1) : match;
    if (!dispatch.matches() || test.length() < 2 || test.matches("[<>].*|.*[\"'#\\s].*")) {
      return Optional.empty();
    }
    String value = value(dispatch);
    String rest = test.substring(1);
    String condition =
        switch (test.charAt(0)) {
          case '$' ->
              value + " =~ m#" + rest.replaceAll("([.+*?(){}\\[\\]^|\\\\])", "\\\\$1") + "#";
          case '/' -> value + " =~ m#" + rest.replaceFirst("/$", "") + "#";
          case '*' -> "-n " + value;
          default -> value + " == '" + test.replaceFirst("^=", "") + "'";
        };
    return Optional.of(
        Guesses.text(words.subList(0, 2))
            + " \""
            + (negated ? "!(" + condition + ")" : condition)
            + '"');
  }

  private static String value(Matcher dispatch) {
    if (dispatch.group(1) == null) {
      return dispatch.group(3).equalsIgnoreCase("Handler") ? "%{HANDLER}" : "%{CONTENT_TYPE}";
    }
    String name = dispatch.group(2);
    return name.equalsIgnoreCase("Content-Type")
        ? "%{CONTENT_TYPE}"
        : "%{" + FUNCTIONS.get(dispatch.group(1).toLowerCase(Locale.ROOT)) + ":" + name + "}";
  }
}
