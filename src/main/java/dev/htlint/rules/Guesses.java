package dev.htlint.rules;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.tree.Arguments;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may stand behind a directive's name instead, for the mistakes that people make most; each
 * method guesses without asking whether httpd would take it. Texts are Latin-1.
 */
final class Guesses {
  /** As many guesses are tried of a kind that depends on the number of words. */
  private static final int MOST = 8;

  private static final Pattern SIZE = Pattern.compile("(?i)(\\d{1,9})\\s*([kmg])i?b?");
  private static final Pattern HOST =
      Pattern.compile("(?i)www\\..+|[a-z0-9-]+\\.(com|org|net)(/.*)?");
  private static final Pattern STATUS = Pattern.compile("(?i)\\[?(?:R=)?(30[12378])(?:,L)?]?");

  /** Methods of requests as people write them who take them for names. */
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "CONNECT");

  private static final Pattern REQUIRE_METHOD = Pattern.compile("(?:not\\s+)?method\\s+");

  private Guesses() {}

  /** What may stand behind the name of {@code directive}, the likeliest first. */
  static Stream<String> of(Refusal refusal, Directive directive, String raw) {
    List<String> words = words(directive.arguments());
    return switch (refusal.kind()) {
      case ARGUMENT_COUNT -> CountGuesses.of(directive, words);
      case BAD_ADDRESS -> addresses(words);
      case BAD_EXPRESSION -> ExpressionGuesses.of(raw);
      case BAD_FLAGS -> RewriteGuesses.of(directive.name(), raw);
      case BAD_FORMAT -> format(words);
      case BAD_NUMBER -> number(words);
      case BAD_PATH -> path(directive.name(), words);
      case BAD_REGEX -> Stream.concat(regex(raw), RegexGuesses.of(raw));
      case BAD_STATUS -> Stream.concat(status(words), rotated(words));
      case MISSING_VALUE -> withoutLast(words);
      case UNKNOWN_PROVIDER ->
          Stream.of(
                  lowerCase(words),
                  hyphenated(words),
                  NearValues.providers(directive, words),
                  rotated(words))
              .flatMap(guesses -> guesses);
      case UNKNOWN_VALUE ->
          Stream.of(
                  lowerCaseFirst(words),
                  action(directive, words),
                  NearValues.of(directive, refusal.message(), words),
                  methods(raw),
                  joined(words),
                  rotated(words),
                  withoutCommas(words))
              .flatMap(guesses -> guesses);
      default -> Stream.empty();
    };
  }

  /** What may stand in an opening tag between name and bracket. */
  static Stream<String> ofTag(Refusal refusal, String raw) {
    return switch (refusal.kind()) {
      case BAD_EXPRESSION -> ExpressionGuesses.ofTag(raw);
      case BAD_REGEX -> Stream.concat(regex(raw), RegexGuesses.of(raw));
      case UNKNOWN_VALUE -> methods(raw);
      default -> Stream.empty();
    };
  }

  /** Methods are written in capitals, with blanks between them. */
  static Stream<String> methods(String raw) {
    Matcher require = REQUIRE_METHOD.matcher(raw);
    String prefix = require.lookingAt() ? require.group() : "";
    List<String> methods =
        Arrays.stream(raw.substring(prefix.length()).toUpperCase(Locale.ROOT).split("[\\s,]+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    return !methods.isEmpty() && METHODS.containsAll(methods)
        ? Stream.of(prefix + String.join(" ", methods))
        : Stream.empty();
  }

  /** Where a provider takes no arguments. */
  static Stream<String> withoutLast(List<String> words) {
    boolean several = words.size() == 2 && !words.get(1).isEmpty();
    return several ? Stream.of(quoted(words.get(0))) : Stream.empty();
  }

  /** {@code Require All granted}, where the first word knows no capitals. */
  static Stream<String> lowerCaseFirst(List<String> words) {
    return words.isEmpty()
        ? Stream.empty()
        : Stream.of(text(with(words, 0, words.get(0).toLowerCase(Locale.ROOT))));
  }

  /** The last word first. */
  static Stream<String> rotated(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? Stream.empty()
        : Stream.of(text(words.subList(last, last + 1)) + " " + text(words.subList(0, last)));
  }

  /** {@code valid user}. */
  static Stream<String> hyphenated(List<String> words) {
    return words.size() < 2
        ? Stream.empty()
        : Stream.of((words.get(0) + "-" + text(words.subList(1, words.size()))));
  }

  /** A header without the word that says what to do with it. */
  private static Stream<String> action(Directive directive, List<String> words) {
    if (!directive.name().endsWith("Header")) {
      return Stream.empty();
    }
    boolean condition = !words.isEmpty() && words.get(0).matches("(?i)always|onsuccess");
    int at = condition ? 1 : 0;
    boolean named = words.size() > at + 1 && words.get(at).matches("[A-Za-z]+-[A-Za-z-]+:?");
    String front = condition ? words.get(0) + " " : "";
    return named
        ? Stream.of(front + "set " + text(words.subList(at, words.size())))
        : Stream.empty();
  }

  /** Lists have blanks between their words, no commas. */
  static Stream<String> withoutCommas(List<String> words) {
    List<String> parts = new ArrayList<>();
    words.forEach(
        word ->
            Arrays.stream(word.split("[,;|]", -1)).filter(w -> !w.isEmpty()).forEach(parts::add));
    return parts.size() > words.size() || words.stream().anyMatch(word -> word.endsWith(","))
        ? Stream.of(text(parts))
        : Stream.empty();
  }

  static List<String> words(Arguments arguments) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < arguments.argumentCount(); i++) {
      words.add(arguments.argument(i));
    }
    return words;
  }

  /** The words as one text, in quotes where they need them. */
  static String text(List<String> words) {
    return words.stream().map(Guesses::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    boolean plain = !word.isEmpty() && !word.matches("(?s).*\\s.*|[\"'].*");
    return plain ? word : '"' + word.replace("\"", "\\\"") + '"';
  }

  /** One word of {@code words} by another. */
  static List<String> with(List<String> words, int index, String word) {
    List<String> changed = new ArrayList<>(words);
    changed.set(index, word);
    return changed;
  }

  /** Blanks between addresses in place of commas; no stars, no scheme, no comment behind. */
  static Stream<String> addresses(List<String> words) {
    List<String> parts = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("#")) {
        break;
      }
      for (String part : word.split("[,;]", -1)) {
        String bare = part.replaceFirst("^https?://", "").replaceFirst("(?:\\.\\*)+$", "");
        if (!bare.isEmpty()) {
          parts.add(bare);
        }
      }
    }
    return Stream.of(text(parts));
  }

  /** A blank between number and unit, a base before a period, a percent sign that is one, a dot. */
  static Stream<String> format(List<String> words) {
    int last = words.size() - 1;
    if (last < 0) {
      return Stream.empty();
    }
    String value = words.get(last);
    String spaced = value.replaceAll("(\\d)([A-Za-z])", "$1 $2");
    List<String> percents = new ArrayList<>(words);
    percents.replaceAll(word -> word.replaceAll("%(?=[^%{Dteslib])", "%%"));
    Stream<String> periods =
        value.matches("(?s).*\\d.*") && !value.contains("%")
            ? Stream.of(spaced, "access plus " + spaced).map(to -> text(with(words, last, to)))
            : Stream.empty();
    Stream<String> dotted =
        value.startsWith(".") ? Stream.empty() : Stream.of(text(with(words, last, "." + value)));
    return Stream.of(periods, Stream.of(text(percents)), dotted).flatMap(guesses -> guesses);
  }

  /** A number of bytes in place of one with a unit. */
  static Stream<String> number(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      Matcher size = SIZE.matcher(words.get(i));
      if (size.matches()) {
        int shift = 10 * ("kmg".indexOf(size.group(2).toLowerCase(Locale.ROOT)) + 1);
        return Stream.of(
            text(with(words, i, new BigInteger(size.group(1)).shiftLeft(shift).toString())));
      }
    }
    return Stream.empty();
  }

  /** A path from the root, with a slash at the end of a directory, or a host with its scheme. */
  static Stream<String> path(String directive, List<String> words) {
    int last = words.size() - 1;
    if (last < 0) {
      return Stream.empty();
    }
    String word = words.get(last);
    String end = directive.equals("RewriteBase") && !word.endsWith("/") ? "/" : "";
    String path = word.replaceFirst("^https?://[^/]*", "").replaceFirst("^(?:\\./|\\\\)", "");
    boolean host = end.isEmpty() && HOST.matcher(word).matches();
    String whole = host ? "https://" + word : (path.startsWith("/") ? "" : "/") + path + end;
    return Stream.of(text(with(words, last, whole)));
  }

  /** A star means any text in file names, but repeats what stands before in expressions. */
  static Stream<String> regex(String raw) {
    Matcher star = Pattern.compile("(?s)(.*?)(^|[\\s\"(^|])([*+])(\\.?)(.*)").matcher(raw);
    if (!star.matches()) {
      return Stream.empty();
    }
    String dot = star.group(4).isEmpty() ? "" : "\\.";
    String pattern = star.group(2).isBlank() ? "^." : ".";
    return Stream.of(star.group(1) + star.group(2) + pattern + star.group(3) + dot + star.group(5));
  }

  /** The status before the path; no target where the status does not redirect. */
  static Stream<String> status(List<String> words) {
    int last = words.size() - 1;
    if (last < 1) {
      return Stream.empty();
    }
    List<String> front = words.subList(0, last);
    Matcher behind = STATUS.matcher(words.get(last));
    String status = behind.matches() ? behind.group(1) : words.get(last);
    if (last == 2 && front.get(0).startsWith("/")) {
      return Stream.of(quoted(status) + " " + text(front));
    }
    boolean known = front.get(0).matches("(?i)\\d.*|gone");
    return known ? Stream.of(text(front)) : Stream.empty();
  }

  /** Names of providers are lower case. */
  static Stream<String> lowerCase(List<String> words) {
    List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return words.isEmpty()
        ? Stream.empty()
        : Stream.of(text(with(words, 0, lower.get(0))), text(lower));
  }

  /** The last words as one in quotes. */
  static Stream<String> joined(List<String> words) {
    return Stream.iterate(words.size() - 2, from -> from > 0, from -> from - 1)
        .limit(MOST)
        .map(
            from -> {
              List<String> front = new ArrayList<>(words.subList(0, from));
              front.add(String.join(" ", words.subList(from, words.size())));
              return text(front);
            });
  }
}
