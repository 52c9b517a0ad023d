package dev.htlint.regex;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The capturing groups of a pattern by number and by name (parse_regex of pcre2_compile.c). */
final class Groups {
  /** The highest number of a group. */
  static final int HIGHEST = 65535;

  private static final int MOST_NAMES = 10000;
  private static final int LONGEST_NAME = 32;

  private final Map<Integer, Node.Group> byNumber = new HashMap<>();
  private final Map<String, Set<Integer>> byName = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();
  private int count;
  private int nameCount;
  private boolean numbersShared;

  /** The number of the last group so far; when all is read, the highest number. */
  int count() {
    return count;
  }

  /** Goes back, or on, to {@code number}: what a branch of {@code (?|...)} begins or ends with. */
  void setCount(int number) {
    count = number;
  }

  /** Notes that {@code (?|...)} occurs, in which groups can share numbers. */
  void shareNumbers() {
    numbersShared = true;
  }

  boolean numbersShared() {
    return numbersShared;
  }

  /** The number of a further group that begins at {@code index}. */
  int next(int index) {
    if (count >= HIGHEST) {
      throw new PatternFault(Complaint.TOO_MANY_GROUPS, index);
    }
    count++;
    return count;
  }

  void add(Node.Group group) {
    byNumber.putIfAbsent(group.number(), group);
  }

  /** Gives the newest group a name. */
  void name(String name, boolean duplicatesAllowed, int index) {
    if (nameCount >= MOST_NAMES) {
      throw new PatternFault(Complaint.TOO_MANY_NAMES, index);
    }
    Set<Integer> numbers = byName.computeIfAbsent(name, n -> new LinkedHashSet<>());
    if (numbers.contains(count)) {
      return;
    }
    if (!numbers.isEmpty() && !duplicatesAllowed) {
      throw new PatternFault(Complaint.DUPLICATE_NAME, index);
    }
    if (names.putIfAbsent(count, name) != null) {
      throw new PatternFault(Complaint.NAMES_OF_ONE_NUMBER, index);
    }
    numbers.add(count);
    nameCount++;
  }

  /** Whether several groups have the name that {@code target} says. */
  boolean isShared(Node.Target target) {
    return byName.getOrDefault(target.name(), Set.of()).size() > 1;
  }

  boolean exists(Node.Target target) {
    return target.isNamed() ? byName.containsKey(target.name()) : target.number() <= count;
  }

  /** The first group in the pattern that {@code target} means; none for the pattern as a whole. */
  Optional<Node.Group> first(Node.Target target) {
    if (!target.isNamed()) {
      return Optional.ofNullable(byNumber.get(target.number()));
    }
    Set<Integer> numbers = byName.getOrDefault(target.name(), Set.of());
    return numbers.stream().findFirst().map(byNumber::get);
  }

  /**
   * The name from {@code start} to {@code end} of {@code text}, which looks like one. Throws {@link
   * PatternFault} where it is none.
   */
  static String checkedName(PatternText text, int start, int end) {
    boolean utf = text.settings().utf();
    for (int i = start; i < end; i++) {
      int c = text.at(i);
      if (c >= 0x7F && !(utf && isNameCharacter(c))) {
        throw new PatternFault(i == start ? Complaint.NAME_EXPECTED : Complaint.NAME_SYNTAX, i);
      }
      if (i == start && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
        throw new PatternFault(Complaint.NAME_BEGINS_WITH_DIGIT, i);
      }
    }
    if (text.bytes(start, end) > LONGEST_NAME) {
      throw new PatternFault(Complaint.NAME_TOO_LONG, start);
    }
    return text.text(start, end);
  }

  private static boolean isNameCharacter(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
  }

  /**
   * The number of a group that is written from {@code start} to {@code end}, with a sign perhaps,
   * which makes it relative to the newest group.
   */
  int number(PatternText text, int start, int end) {
    int sign = text.at(start);
    boolean signed = sign == '+' || sign == '-';
    int limit = sign == '+' ? HIGHEST - count : HIGHEST;
    int number = 0;
    for (int i = signed ? start + 1 : start; i < end; i++) {
      number = number * 10 + text.at(i) - '0';
      if (number > limit) {
        throw new PatternFault(Complaint.GROUP_NUMBER_TOO_BIG, start);
      }
    }
    if (!signed) {
      return number;
    }
    if (number == 0) {
      throw new PatternFault(Complaint.RELATIVE_ZERO, start);
    }
    if (sign == '+') {
      return count + number;
    }
    if (number > count) {
      throw new PatternFault(Complaint.NO_SUCH_GROUP, start);
    }
    return count + 1 - number;
  }
}
