package dev.htlint.regex;

import dev.htlint.regex.Node.Group;
import dev.htlint.regex.Node.Kind;
import dev.htlint.regex.Node.Target;

/** Reads what {@code (?(...)} begins with (pcre2pattern(3), "Conditional groups"). */
final class Conditions {
  private static final int HIGHEST_VERSION = 1000;

  private final PatternText text;
  private final Escapes escapes;
  private final Groups groups;
  private final Check check;

  Conditions(PatternText text, Escapes escapes, Groups groups, Check check) {
    this.text = text;
    this.escapes = escapes;
    this.groups = groups;
    this.check = check;
  }

  /** The group that {@code token} opens. Throws {@link PatternFault} where it cannot be one. */
  Group group(PatternToken token) {
    int start = token.start() + "(?(".length();
    int end = token.end() - 1;
    return switch (token.type()) {
      case PcreLexer.CONDITION_ASSERTION -> group(token, 0);
      case PcreLexer.CONDITION_VERSION -> {
        checkVersion(token);
        yield group(token, 1);
      }
      case PcreLexer.CONDITION_NUMBER -> {
        int number = groups.number(text, start, end);
        if (number <= 0) {
          throw new PatternFault(Complaint.NO_SUCH_GROUP, start);
        }
        check.exists(new Target(number, "", start));
        yield group(token, 3);
      }
      case PcreLexer.CONDITION_RECURSION -> {
        Target target = new Target(0, Groups.checkedName(text, start + 2, end), start);
        check.exists(target);
        yield new Group(Kind.CONDITION, 0, target, token.start());
      }
      default -> named(token, start, end);
    };
  }

  /** A group whose condition takes up {@code size}. */
  private static Group group(PatternToken token, int size) {
    return new Group(Kind.CONDITION, 0, new Target(size, "", token.start()), token.start());
  }

  private Group named(PatternToken token, int start, int end) {
    boolean quoted = text.at(start) == '<' || text.at(start) == '\'';
    String name = Groups.checkedName(text, quoted ? start + 1 : start, quoted ? end - 1 : end);
    Target target = new Target(0, name, start);
    if (!quoted && name.equals("DEFINE")) {
      return new Group(Kind.DEFINE, 0, new Target(1, "", start), token.start());
    }
    if (!quoted && isRecursionNumber(name)) {
      check.existsOrRecursion(target);
    } else {
      check.exists(target);
    }
    return new Group(Kind.CONDITION, 0, target, token.start());
  }

  private static boolean isRecursionNumber(String name) {
    return name.charAt(0) == 'R' && name.chars().skip(1).allMatch(Escapes::isDigit);
  }

  private void checkVersion(PatternToken token) {
    int start = token.start() + "(?(VERSION=".length();
    start += text.at(start) == '=' ? 1 : 0;
    int end = start;
    while (Escapes.isDigit(text.at(end))) {
      end++;
    }
    if (escapes.number(start, end) > HIGHEST_VERSION) {
      throw new PatternFault(Complaint.VERSION_SYNTAX, token.start());
    }
  }
}
