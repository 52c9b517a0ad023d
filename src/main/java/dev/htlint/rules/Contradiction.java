package dev.htlint.rules;

import dev.htlint.rules.RewriteBlocks.Block;
import dev.htlint.rules.RewriteBlocks.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two conditions that ask for different things of the same value, both of which have to hold. */
record Contradiction(Line first, Line second) {
  /** Where any character may stand. */
  private static final char ANY = 0;

  static Optional<Contradiction> of(Block block) {
    for (int i = 0; i < block.conditions().size() && block.certain(); i++) {
      for (int j = i + 1; j < block.conditions().size(); j++) {
        Line first = block.conditions().get(i);
        Line second = block.conditions().get(j);
        if (block.isRequired(i) && block.isRequired(j) && excludes(first, second)) {
          return Optional.of(new Contradiction(first, second));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean excludes(Line first, Line second) {
    String value = first.words().first();
    if (!value.equalsIgnoreCase(second.words().first())
        || !value.matches("(?i)%\\{(?!TIME|LA-|ENV:)[^{}]+}")) {
      return false;
    }
    String one = first.words().second();
    String other = second.words().second();
    boolean sameCase = first.has("nc") == second.has("nc");
    if (sameCase && (one.equals("!" + other) || other.equals("!" + one))) {
      return true;
    }
    List<Character> left = text(first);
    List<Character> right = text(second);
    return left != null && right != null && differ(left, right);
  }

  private static boolean differ(List<Character> left, List<Character> right) {
    if (left.size() != right.size()) {
      return true;
    }
    for (int i = 0; i < left.size(); i++) {
      char a = left.get(i);
      char b = right.get(i);
      if (a != ANY && b != ANY && Character.toLowerCase(a) != Character.toLowerCase(b)) {
        return true;
      }
    }
    return false;
  }

  /** The one text that the condition holds for, or null if there are more. */
  private static @Nullable List<Character> text(Line line) {
    String pattern = line.words().second().toLowerCase(Locale.ROOT);
    boolean whole = pattern.startsWith("^") && pattern.endsWith("$") && pattern.length() > 1;
    boolean equal = pattern.startsWith("=") && !pattern.equals("=\"\"");
    if (!whole && !equal) {
      return null;
    }
    List<Character> text = new ArrayList<>();
    String inner = equal ? pattern.substring(1) : pattern.substring(1, pattern.length() - 1);
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      boolean escaped = !equal && c == '\\' && i + 1 < inner.length();
      if (escaped && Character.isLetterOrDigit(inner.charAt(i + 1))) {
        return null;
      }
      if (escaped) {
        text.add(inner.charAt(++i));
      } else if (!equal && c == '.') {
        text.add(ANY);
      } else if (!equal && "\\()[]{}*+?|^$".indexOf(c) >= 0) {
        return null;
      } else {
        text.add(c);
      }
    }
    return text;
  }
}
