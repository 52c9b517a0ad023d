package dev.htlint.rules;

import dev.htlint.tree.RewriteLine;
import dev.htlint.tree.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a RewriteRule or RewriteCond may have meant whose flags httpd refuses. Texts are Latin-1.
 */
final class RewriteGuesses {
  private static final Set<String> OF_CONDITIONS =
      Set.of("NC", "NOCASE", "OR", "ORNEXT", "NV", "NOVARY");

  /** What only a target begins with. */
  private static final Pattern TARGET = Pattern.compile("(?:/|https?://|%\\{|\\$\\d).*|-");

  /** Flags whose brackets are missing, or others. */
  private static final Pattern FLAGS =
      Pattern.compile("[({\\[]?[A-Z]{1,3}(?:=\\w+)?(?:[,;].*|[)}\\]]?)");

  /** What may be flags, whatever stands around and between them. */
  private static final Pattern LISTED = Pattern.compile("[^\"'#]+");

  private static final Pattern NEGATION =
      Pattern.compile("(?s)(\\S+\\s+)!\\s+(-?\\S+)((?:\\s+\\[[^\\]]*\\])?)");

  private static final Pattern COMPARISON =
      Pattern.compile("(?s)(\\S+\\s+!?-(?:eq|ne|lt|le|gt|ge))\\s+(\\d+(?:\\s+\\[[^\\]]*\\])?)");

  private RewriteGuesses() {}

  static Stream<String> of(String directive, String raw) {
    boolean condition = directive.equalsIgnoreCase("RewriteCond");
    return Stream.of(
            negation(raw),
            comparison(raw),
            blanks(condition, raw),
            flags(raw).map(guess -> condition ? ofCondition(guess) : ofRule(guess)))
        .flatMap(guesses -> guesses);
  }

  /** Quotes around a pattern or target with blanks. */
  static Stream<String> blanks(boolean condition, String raw) {
    List<String> words = List.of(raw.strip().split("\\s+", -1));
    int last = words.size() - 1;
    boolean flags = last >= 0 && words.get(last).matches("\\[[^\\[\\]]*]");
    int end = flags ? last : words.size();
    boolean plain =
        words.stream().noneMatch(word -> word.matches("(?s).*[\"'#].*|.*\\\\|\\[.*[^\\]]"));
    boolean bare = !flags && last >= 2 && FLAGS.matcher(words.get(last)).matches();
    if (end < 3 || !plain || bare || words.size() > 50) {
      return Stream.empty();
    }
    int second = condition ? 1 : target(words, end);
    String line =
        Stream.of(words.subList(0, second), words.subList(second, end))
            .map(parts -> String.join(" ", parts))
            .map(text -> text.indexOf(' ') < 0 ? text : '"' + text + '"')
            .collect(Collectors.joining(" "));
    return Stream.of(flags ? line + " " + words.get(last) : line);
  }

  /** Which word begins the target: behind the end of the pattern, or one that looks like it. */
  private static int target(List<String> words, int end) {
    if (words.get(0).startsWith("^") && !words.get(0).endsWith("$")) {
      for (int i = 1; i < end - 1; i++) {
        if (words.get(i).endsWith("$")) {
          return i + 1;
        }
      }
    }
    for (int i = 1; i < end; i++) {
      if (TARGET.matcher(words.get(i)).matches()) {
        return i;
      }
    }
    return 1;
  }

  /** A condition has three flags; the others belong to the rule below it. */
  private static String ofCondition(String line) {
    int start = line.lastIndexOf('[');
    if (start < 0 || !line.endsWith("]")) {
      return line;
    }
    String flags =
        Stream.of(line.substring(start + 1, line.length() - 1).split(",", -1))
            .filter(flag -> OF_CONDITIONS.contains(flag.toUpperCase(Locale.ROOT)))
            .collect(Collectors.joining(","));
    String front = line.substring(0, start).stripTrailing();
    return flags.isEmpty() ? front : front + " [" + flags + "]";
  }

  /** A status alone is that of a redirection. */
  private static String ofRule(String line) {
    int start = line.lastIndexOf('[');
    return start < 0
        ? line
        : line.substring(0, start)
            + line.substring(start).replaceAll("(?<=[\\[,])(30[12378])(?=[,\\]])", "R=$1");
  }

  /** The sign and what it negates in one word: {@code ! -f}. */
  static Stream<String> negation(String raw) {
    Matcher torn = NEGATION.matcher(raw);
    return torn.matches()
        ? Stream.of(torn.group(1) + "!" + torn.group(2) + torn.group(3))
        : Stream.empty();
  }

  /** A comparison of numbers in one word: {@code -eq 5}. */
  static Stream<String> comparison(String raw) {
    Matcher torn = COMPARISON.matcher(raw);
    return torn.matches() ? Stream.of(torn.group(1) + torn.group(2)) : Stream.empty();
  }

  /** All flags in one pair of brackets, without blanks and empty ones. */
  static Stream<String> flags(String raw) {
    int end = RewriteLine.behind(raw, 2);
    String rest = Words.trim(raw.substring(end));
    if (!LISTED.matcher(rest).matches()) {
      return Stream.empty();
    }
    String front = Words.trim(raw.substring(0, end));
    String flags =
        Arrays.stream(rest.split("[\\s,()\\[\\]]+", -1))
            .filter(flag -> !flag.isEmpty())
            .collect(Collectors.joining(","));
    return Stream.of(flags.isEmpty() ? front : front + " [" + flags + "]");
  }
}
