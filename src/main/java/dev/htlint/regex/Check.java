package dev.htlint.regex;

import dev.htlint.regex.Node.Group;
import dev.htlint.regex.Node.Kind;
import dev.htlint.regex.Node.Target;
import java.util.ArrayList;
import java.util.List;

/** What can be checked only when a pattern is read to its end, in the order in which PCRE2 does. */
final class Check {
  private final Groups groups;
  private final List<Pending> pending = new ArrayList<>();
  private final List<Group> conditions = new ArrayList<>();

  /** What must hold of {@code target}. */
  private enum Law {
    EXISTS,
    /** {@code R} and a number: a name, or else the number must exist. */
    EXISTS_AS_NAME_OR_NUMBER,
    NEVER
  }

  private record Pending(Target target, Law law) {}

  Check(Groups groups) {
    this.groups = groups;
  }

  /** {@code target} must exist. */
  void exists(Target target) {
    pending.add(new Pending(target, Law.EXISTS));
  }

  /** What {@code (?(R1)} asks for: a group of that name, or else one of that number. */
  void existsOrRecursion(Target target) {
    pending.add(new Pending(target, Law.EXISTS_AS_NAME_OR_NUMBER));
  }

  /** {@code \K} in a lookaround. */
  void keepOut(int index) {
    pending.add(new Pending(new Target(0, "", index), Law.NEVER));
  }

  void closed(Group group) {
    if (group.kind().isCondition()) {
      conditions.add(group);
    }
  }

  /** Throws {@link PatternFault}, or returns the size of the code. */
  long finish(Group pattern, boolean utf) {
    new Lookbehinds(groups, utf).check(pattern);
    for (Pending item : pending) {
      check(item);
    }
    long size = new CompiledSize(groups).of(pattern);
    if (size > CompiledSize.LIMIT) {
      throw new PatternFault(Complaint.TOO_LARGE, 0);
    }
    for (Group condition : conditions) {
      checkBranches(condition);
    }
    return size;
  }

  private void check(Pending item) {
    Target target = item.target();
    if (item.law() == Law.NEVER) {
      throw new PatternFault(Complaint.KEEP_OUT_IN_LOOKAROUND, target.index());
    }
    if (groups.exists(target)) {
      return;
    }
    if (item.law() == Law.EXISTS) {
      throw new PatternFault(Complaint.NO_SUCH_GROUP, target.index());
    }
    int number = 0;
    for (int i = 1; i < target.name().length(); i++) {
      number = number * 10 + target.name().charAt(i) - '0';
      if (number > Groups.HIGHEST) {
        throw new PatternFault(Complaint.GROUP_NUMBER_TOO_BIG, target.index());
      }
    }
    if (number > groups.count()) {
      throw new PatternFault(Complaint.NO_SUCH_GROUP, target.index());
    }
  }

  private static void checkBranches(Group condition) {
    int count = condition.branches().size();
    if (condition.kind() == Kind.DEFINE && count > 1) {
      throw new PatternFault(Complaint.DEFINE_BRANCHES, condition.start());
    }
    if (count > 2) {
      throw new PatternFault(Complaint.TOO_MANY_BRANCHES, condition.start());
    }
  }
}
