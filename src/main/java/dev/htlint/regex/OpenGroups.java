package dev.htlint.regex;

import dev.htlint.regex.Node.Group;
import dev.htlint.regex.Node.Kind;
import java.util.ArrayDeque;
import java.util.Deque;

/** The groups that are being read, the innermost first, and the options in effect in them. */
final class OpenGroups {
  private static final int MOST_NESTED = 250;

  private final Groups groups;
  private final Group pattern = new Group(Kind.PLAIN, 0, Node.NO_TARGET, -1);
  private final Deque<Open> open = new ArrayDeque<>();
  private int options = Options.DEFAULT;

  /** An open group and what holds again, or is to be remembered, when it is closed. */
  private static final class Open {
    final Group group;
    final int optionsOutside;
    final boolean resets;
    final int firstCount;
    int highestCount;

    Open(Group group, int optionsOutside, boolean resets, int count) {
      this.group = group;
      this.optionsOutside = optionsOutside;
      this.resets = resets;
      this.firstCount = count;
      this.highestCount = count;
    }
  }

  OpenGroups(Groups groups) {
    this.groups = groups;
  }

  /** The pattern as a whole. */
  Group pattern() {
    return pattern;
  }

  /** The innermost group, or the pattern. */
  Group current() {
    return open.isEmpty() ? pattern : open.element().group;
  }

  int options() {
    return options;
  }

  void setOptions(int changed) {
    options = changed;
  }

  /** Opens a group; where it {@code resets}, each branch counts groups from the same number. */
  void push(Group group, boolean resets) {
    current().lastBranch().nodes().add(group);
    open.push(new Open(group, options, resets, groups.count()));
  }

  /** Throws {@link PatternFault} if {@code token} has opened one group too many. */
  void checkDepth(PatternText text, PatternToken token) {
    if (open.size() > MOST_NESTED && depth() > MOST_NESTED && token.end() < text.length()) {
      throw new PatternFault(Complaint.TOO_DEEP, token.start());
    }
  }

  /** How many parentheses are open; an atomic script run is two groups in one. */
  private int depth() {
    int depth = 0;
    int start = -1;
    for (Open outer : open) {
      depth += outer.group.start() == start ? 0 : 1;
      start = outer.group.start();
    }
    return depth;
  }

  boolean isInLookaround() {
    return open.stream().anyMatch(outer -> outer.group.kind().isAssertion());
  }

  /** How many capturing groups are open in the innermost lookaround, or at all. */
  int capturesInLookaround() {
    int captures = 0;
    for (Open outer : open) {
      if (outer.group.kind().isAssertion()) {
        break;
      }
      captures += outer.group.kind() == Kind.CAPTURE ? 1 : 0;
    }
    return captures;
  }

  void alternative() {
    if (!open.isEmpty() && open.element().resets) {
      Open reset = open.element();
      reset.highestCount = Math.max(reset.highestCount, groups.count());
      groups.setCount(reset.firstCount);
    }
    current().branches().add(new Node.Branch());
  }

  /** Closes the innermost group. */
  Group close(PatternToken token) {
    Open closed = open.pop();
    closed.group.close(token.start());
    options = closed.optionsOutside;
    if (closed.resets) {
      groups.setCount(Math.max(closed.highestCount, groups.count()));
    }
    return closed.group;
  }
}
