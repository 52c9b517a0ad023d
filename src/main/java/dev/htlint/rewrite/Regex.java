package dev.htlint.rewrite;

import dev.htlint.regex.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A user's regular expression. What cannot be matched faithfully, or takes too long, matches
 * nothing, and the run is told that it no longer knows.
 */
final class Regex {
  /** A group that is counted; what is quoted or in a class is none. */
  private static final Pattern GROUP =
      Pattern.compile(
          "\\\\.|\\[\\^?]?[^\\]]*]|\\((?:\\?P?[<'](\\w+)[>']|(?![?*]))", Pattern.DOTALL);

  private final String pattern;
  private final Optional<Matching> matching;
  private @Nullable List<String> variables;

  private Regex(String pattern, Optional<Matching> matching) {
    this.pattern = pattern;
    this.matching = matching;
  }

  static Regex of(String pattern, boolean caseless) {
    return new Regex(pattern, Matching.of(pattern, caseless));
  }

  /**
   * The names of groups as variables, empty for a group without: {@code ap_regname} of httpd's
   * server/util_pcre.c.
   */
  List<String> variables() {
    List<String> known = variables;
    if (known == null) {
      known = new ArrayList<>();
      Matcher group = GROUP.matcher(pattern);
      while (group.find()) {
        if (group.group().startsWith("(")) {
          known.add(group.group(1) == null ? "" : "MATCH_" + UriText.upper(group.group(1)));
        }
      }
      variables = known;
    }
    return known;
  }

  /** How many groups it has. */
  int groups() {
    return matching.isEmpty() ? 0 : matching.get().groups();
  }

  /**
   * What matches in {@code text}, or null.
   *
   * @param unknown is told why this cannot be said
   */
  @Nullable Match find(String text, Consumer<String> unknown) {
    if (matching.isEmpty()) {
      unknown.accept("the pattern " + pattern + " has parts that htlint cannot match");
      return null;
    }
    int[] found = matching.get().find(text);
    if (Matching.isGivenUp(found)) {
      unknown.accept("the pattern " + pattern + " takes too long");
      return null;
    }
    return Matching.isNone(found) ? null : new Match(text, found);
  }

  @Override
  public String toString() {
    return pattern;
  }

  /** What a pattern has matched. */
  static final class Match {
    private final String text;
    private final int[] bounds;

    /**
     * @param text in which
     * @param bounds start and end of the whole and of each group
     */
    Match(String text, int[] bounds) {
      this.text = text;
      this.bounds = bounds;
    }

    /** Whether group {@code number} took part. */
    boolean isSet(int number) {
      return bounds[2 * number] >= 0;
    }

    /** The text of group {@code number}, empty where it has none. */
    String group(int number) {
      return bounds[2 * number + 1] > bounds[2 * number]
          ? text.substring(bounds[2 * number], bounds[2 * number + 1])
          : "";
    }

    /** {@code replacement} with {@code $0} to {@code $9} put in ({@code ap_pregsub}). */
    String replace(String replacement) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < replacement.length(); i++) {
        char c = replacement.charAt(i);
        boolean last = i + 1 == replacement.length();
        if (c == '$' && !last && Numbers.isDigit(replacement.charAt(i + 1))) {
          out.append(group(replacement.charAt(++i) - '0'));
        } else if (c == '\\' && !last) {
          out.append(replacement.charAt(++i));
        } else {
          out.append(c);
        }
      }
      return out.toString();
    }
  }
}
