package dev.htlint.rules;

import dev.htlint.regex.Fault;
import dev.htlint.regex.PcreSyntax;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Patterns that do not compile: which they are, why, and what they may have meant. */
final class RegexGuesses {
  /** How often a pattern is mended before one gives up. */
  private static final int MOST = 4;

  /** A pattern and where it stands in the text. */
  record Broken(String pattern, int start, Fault fault) {}

  private RegexGuesses() {}

  /** The first word of {@code raw} that is no pattern; quotes count, so do brackets of a tag. */
  static Optional<Broken> broken(String raw) {
    int at = 0;
    while (at < raw.length()) {
      if (Words.isBlank(raw.charAt(at))) {
        at++;
        continue;
      }
      char quote = raw.charAt(at);
      boolean quoted = quote == '"' || quote == '\'';
      int start = quoted ? at + 1 : at;
      int end = end(raw, start, quoted ? quote : ' ');
      Optional<Broken> broken = broken(raw, start, end);
      if (broken.isPresent()) {
        return broken;
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  private static Optional<Broken> broken(String raw, int from, int end) {
    int start = from < end && raw.charAt(from) == '!' ? from + 1 : from;
    boolean bracket = end == raw.length() && end > start && raw.charAt(end - 1) == '>';
    String pattern = raw.substring(start, bracket ? end - 1 : end);
    return PcreSyntax.fault(pattern).map(fault -> new Broken(pattern, start, fault));
  }

  /**
   * Where a word ends that a quote or, for a space, any blank closes; a backslash keeps it open.
   */
  private static int end(String raw, int start, char closing) {
    int at = start;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (closing == ' ' ? Words.isBlank(c) : c == closing) {
        break;
      }
      at += c == '\\' ? 2 : 1;
    }
    return Math.min(at, raw.length());
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
