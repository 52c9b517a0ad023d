package dev.htlint.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Strings that a regular expression probably matches: a few for each pattern, the plainest first.
 * Assertions and back references are passed over, so that whoever needs to be certain matches them.
 * Bounded: the number of strings and their lengths do not depend on the counts in the pattern.
 */
public final class Examples {
  /** The most strings for one pattern. */
  public static final int MOST = 8;

  private static final int MOST_COPIES = 8;
  private static final int LONGEST = 300;
  private static final int DEEPEST = 60;

  private final String pattern;
  private int at;

  private Examples(String pattern) {
    this.pattern = pattern;
  }

  /** At most {@link #MOST} strings; one at least. */
  public static List<String> of(String pattern) {
    Examples reader = new Examples(pattern.length() > 4 * LONGEST ? "" : pattern);
    List<String> examples = reader.alternatives(0);
    return examples.isEmpty() ? List.of("") : examples;
  }

  /** Reads to a closing parenthesis or to the end. */
  private List<String> alternatives(int depth) {
    List<List<String>> branches = new ArrayList<>();
    branches.add(sequence(depth));
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      branches.add(sequence(depth));
    }
    Set<String> some = new LinkedHashSet<>();
    for (int i = 0; i < MOST && some.size() < MOST; i++) {
      for (List<String> branch : branches) {
        if (i < branch.size() && some.size() < MOST) {
          some.add(branch.get(i));
        }
      }
    }
    return List.copyOf(some);
  }

  private List<String> sequence(int depth) {
    List<String> some = List.of("");
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      some = joined(some, quantified(item(depth)));
    }
    return some;
  }

  /** Varies one of the two at a time, so that the number stays small. */
  private static List<String> joined(List<String> heads, List<String> tails) {
    Set<String> some = new LinkedHashSet<>();
    for (int i = 0; i < Math.max(heads.size(), tails.size()) && some.size() < MOST; i++) {
      add(heads.get(Math.min(i, heads.size() - 1)), tails.get(Math.min(i, tails.size() - 1)), some);
    }
    for (String tail : tails) {
      add(heads.get(0), tail, some);
    }
    for (String head : heads) {
      add(head, tails.get(0), some);
    }
    return List.copyOf(some);
  }

  private static void add(String head, String tail, Set<String> to) {
    if (to.size() < MOST) {
      to.add(head.length() + tail.length() > LONGEST ? head : head + tail);
    }
  }

  private List<String> item(int depth) {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '^', '$' -> List.of("");
      case '.' -> List.of("x");
      case '[' -> characterClass();
      case '\\' -> escape();
      case '(' -> group(depth);
      default -> List.of(String.valueOf(c));
    };
  }

  private List<String> group(int depth) {
    if (depth == DEEPEST) {
      at = pattern.length();
      return List.of("");
    }
    boolean asserts = skipHead();
    List<String> inside = alternatives(depth + 1);
    at = Math.min(at + 1, pattern.length()); // behind the closing parenthesis
    return asserts ? List.of("") : inside;
  }

  /** What stands behind the parenthesis and a question mark; tells whether it is an assertion. */
  private boolean skipHead() {
    if (!pattern.startsWith("?", at)) {
      return false;
    }
    for (String head : List.of("?=", "?!", "?<=", "?<!")) {
      if (pattern.startsWith(head, at)) {
        at += head.length();
        return true;
      }
    }
    at++;
    int end = at;
    while (end < pattern.length() && ":>|)".indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    at = end < pattern.length() && pattern.charAt(end) != ')' ? end + 1 : end;
    return false;
  }

  private List<String> escape() {
    if (at == pattern.length()) {
      return List.of("");
    }
    char c = pattern.charAt(at++);
    return switch (c) {
      case 'd' -> List.of("1");
      case 'w', 'D', 'S', 'N', 'X', 'C' -> List.of("a");
      case 's', 'W', 'h' -> List.of(" ");
      case 't' -> List.of("\t");
      case 'b', 'B', 'A', 'z', 'Z', 'G', 'K', 'Q', 'E' -> List.of("");
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> List.of("");
      default -> List.of(String.valueOf(c));
    };
  }

  /** One or two members of the class. */
  private List<String> characterClass() {
    boolean negated = pattern.startsWith("^", at);
    int start = negated ? at + 1 : at;
    int end = start;
    StringBuilder members = new StringBuilder();
    while (end < pattern.length() && (pattern.charAt(end) != ']' || end == start)) {
      char c = pattern.charAt(end);
      if (c == '\\' && end + 1 < pattern.length()) {
        end++;
        members.append(
            switch (pattern.charAt(end)) {
              case 'd' -> "1";
              case 'w' -> "a1_";
              case 's' -> " ";
              default -> String.valueOf(pattern.charAt(end));
            });
      } else if (pattern.startsWith("[:", end) && pattern.indexOf(":]", end) > 0) {
        members.append(pattern.startsWith("[:digit:]", end) ? "1" : "a");
        end = pattern.indexOf(":]", end) + 1;
      } else if (c == '-' && !members.isEmpty() && !pattern.startsWith("]", end + 1)) {
        range(members, end + 1);
      } else {
        members.append(c);
      }
      end++;
    }
    at = Math.min(end + 1, pattern.length());
    if (negated) {
      for (char c : new char[] {'x', '1', '-', '/', 'A', ' '}) {
        if (members.indexOf(String.valueOf(c)) < 0) {
          return List.of(String.valueOf(c));
        }
      }
      return List.of("x");
    }
    if (members.isEmpty()) {
      return List.of("");
    }
    String first = members.substring(0, 1);
    String last = members.substring(members.length() - 1);
    return first.equals(last) ? List.of(first) : List.of(first, last);
  }

  /** Adds what lies between the last of {@code members} and the end of a range. */
  private void range(StringBuilder members, int last) {
    int from = members.charAt(members.length() - 1) + 1;
    int to = last < pattern.length() ? pattern.charAt(last) : 0;
    for (int c = from; c < to; c++) {
      members.append((char) c);
    }
  }

  private List<String> quantified(List<String> item) {
    if (at == pattern.length()) {
      return item;
    }
    char c = pattern.charAt(at);
    List<String> some = item;
    if (c == '*' || c == '?') {
      at++;
      some = new ArrayList<>(item);
      some.add("");
    } else if (c == '+') {
      at++;
    } else if (c == '{' && pattern.substring(at).matches("(?s)\\{\\d+(,\\d*)?\\}.*")) {
      int end = pattern.indexOf('}', at);
      String least = pattern.substring(at + 1, end).replaceFirst(",.*", "");
      at = end + 1;
      int count = least.length() > 2 ? MOST_COPIES : Integer.parseInt(least);
      some = item.stream().map(one -> one.repeat(Math.min(count, MOST_COPIES))).toList();
    } else {
      return item;
    }
    if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
      at++;
    }
    return some;
  }
}
