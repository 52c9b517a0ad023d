package dev.htlint.regex;

import dev.htlint.Testdata;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line of {@code testdata/regex/cases.txt}.
 *
 * @param line the line as it stands
 * @param pattern its pattern, a byte a character
 * @param message why it does not compile; empty if it does
 */
public record RegexCase(String line, String pattern, String message) {
  private static final Pattern BYTE = Pattern.compile("%([0-9A-F]{2})");

  /** All of them. */
  public static List<RegexCase> all() {
    byte[] bytes = Testdata.bytes(Testdata.ROOT.resolve("regex/cases.txt"));
    List<RegexCase> cases = new ArrayList<>();
    for (String line : new String(bytes, StandardCharsets.US_ASCII).split("\n", -1)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        cases.add(of(line));
      }
    }
    return cases;
  }

  private static RegexCase of(String line) {
    String[] columns = line.split("\t", -1);
    boolean fault = columns[0].equals("fault") && columns.length == 3;
    if (!fault && !(columns[0].equals("ok") && columns.length == 2)) {
      throw new IllegalArgumentException(line);
    }
    String pattern = BYTE.matcher(columns[1]).replaceAll(RegexCase::decoded);
    return new RegexCase(line, pattern, fault ? columns[2] : "");
  }

  private static String decoded(MatchResult match) {
    char c = (char) Integer.parseInt(match.group(1), 16);
    return java.util.regex.Matcher.quoteReplacement(String.valueOf(c));
  }
}
