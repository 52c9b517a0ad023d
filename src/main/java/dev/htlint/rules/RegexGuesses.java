package dev.htlint.rules;

import dev.htlint.regex.Fault;
import dev.htlint.regex.PcreSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Patterns that do not compile: which they are, why, and what they may have meant. */
final class RegexGuesses {
  /** The words of a line as they are written, in quotes or not. */
  private static final Pattern WORD =
      Pattern.compile(
          "\"((?:\\\\.|[^\"\\\\])*)\"|'((?:\\\\.|[^'\\\\])*)'|((?:\\\\.|\\S)+)", Pattern.DOTALL);

  /** How often a pattern is mended before one gives up. */
  private static final int MOST = 4;

  /** A pattern and where it stands in the text. */
  record Broken(String pattern, int start, Fault fault) {}

  private RegexGuesses() {}

  /** The first word of {@code raw} that is no pattern; quotes count, so do brackets of a tag. */
  static Optional<Broken> broken(String raw) {
    Matcher word = WORD.matcher(raw);
    while (word.find()) {
      int group = word.group(1) != null ? 1 : word.group(2) != null ? 2 : 3;
      int start = word.start(group);
      String pattern = word.group(group);
      if (pattern.startsWith("!")) {
        pattern = pattern.substring(1);
        start++;
      }
      if (group == 3 && word.end() == raw.length() && pattern.endsWith(">")) {
        pattern = pattern.substring(0, pattern.length() - 1);
      }
      Optional<Fault> fault = PcreSyntax.fault(pattern);
      if (fault.isPresent()) {
        return Optional.of(new Broken(pattern, start, fault.get()));
      }
    }
    return Optional.empty();
  }

  /** {@code raw} with the pattern mended. */
  static Stream<String> of(String raw) {
    return broken(raw).stream()
        .flatMap(
            found ->
                mended(found.pattern()).stream()
                    .map(
                        pattern ->
                            raw.substring(0, found.start())
                                + pattern
                                + raw.substring(found.start() + found.pattern().length())));
  }

  /** The pattern with a backslash before what is most likely meant as itself. */
  static List<String> mended(String pattern) {
    List<String> mended = new ArrayList<>();
    String now = pattern;
    for (int i = 0; i < MOST; i++) {
      Optional<Fault> fault = PcreSyntax.fault(now);
      if (fault.isEmpty()) {
        mended.add(now);
        break;
      }
      String next = once(now, fault.get());
      if (next.equals(now)) {
        break;
      }
      now = next;
    }
    return mended;
  }

  private static String once(String pattern, Fault fault) {
    int at = Math.min(fault.offset(), pattern.length());
    return switch (fault.message()) {
      case "unmatched closing parenthesis" -> escape(pattern, pattern.indexOf(')', at));
      case "missing closing parenthesis" -> pattern + ")";
      case "missing terminating ] for character class" -> escape(pattern, at);
      case "quantifier does not follow a repeatable item" -> quantifier(pattern, at);
      case "\\ at end of pattern" -> pattern + "\\";
      case "range out of order in character class", "invalid range in character class" ->
          range(pattern, at);
      default -> pattern;
    };
  }

  private static String escape(String pattern, int at) {
    return at < 0 || at >= pattern.length()
        ? pattern
        : pattern.substring(0, at) + "\\" + pattern.substring(at);
  }

  /** Two stars in a row are one; elsewhere the sign is meant as itself. */
  private static String quantifier(String pattern, int at) {
    if (at > 0 && at < pattern.length() && "*+".indexOf(pattern.charAt(at - 1)) >= 0) {
      return pattern.substring(0, at) + pattern.substring(at + 1);
    }
    return escape(pattern, at);
  }

  /** A hyphen that joins what cannot be joined is one that is looked for. */
  private static String range(String pattern, int at) {
    int before = pattern.lastIndexOf('-', at);
    int hyphen = before >= at - 2 && before >= 0 ? before : pattern.indexOf('-', at);
    boolean near = hyphen >= 0 && hyphen <= at + 4;
    return near && (hyphen == 0 || pattern.charAt(hyphen - 1) != '\\')
        ? escape(pattern, hyphen)
        : pattern;
  }
}
