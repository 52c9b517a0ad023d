package dev.htlint.regex;

import dev.htlint.regex.Node.Branch;
import dev.htlint.regex.Node.Group;
import dev.htlint.regex.Node.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Checks that each branch of a lookbehind matches a fixed number of characters (check_lookbehinds
 * of pcre2_compile.c). Works on a stack of its own: calls can chain two thousand groups.
 */
final class Lookbehinds {
  /** How many branches PCRE2 measures before it gives up. */
  private static final int MOST_BRANCHES = 2001;

  private static final int LONGEST = 65535;

  private final Groups groups;
  private final boolean utf;
  private final Deque<Frame> stack = new ArrayDeque<>();
  private int branches;
  private int outermost;

  Lookbehinds(Groups groups, boolean utf) {
    this.groups = groups;
    this.utf = utf;
  }

  /** Checks all in {@code pattern} and marks their branches. Throws {@link PatternFault}. */
  void check(Group pattern) {
    for (Group lookbehind : inside(pattern)) {
      outermost = lookbehind.start();
      push(new Frame(lookbehind, false));
      while (!stack.isEmpty()) {
        step(stack.element());
      }
    }
  }

  /** The lookbehinds in {@code group} that are in no other one. */
  private static List<Group> inside(Group group) {
    List<Group> found = new ArrayList<>();
    collect(group, found);
    return found;
  }

  private static void collect(Group group, List<Group> found) {
    for (Branch branch : group.branches()) {
      for (Node node : branch.nodes()) {
        Node item = node instanceof Node.Repeat repeat ? repeat.item() : node;
        if (item instanceof Group inner) {
          if (inner.kind() == Kind.LOOKBEHIND) {
            found.add(inner);
          } else {
            collect(inner, found);
          }
        }
      }
    }
  }

  /** A group that is being measured, or the lookbehinds of a lookahead that are. */
  private static final class Frame {
    final Group group;
    final boolean called;
    final List<Group> lookbehinds;
    int next;
    int branch;
    int node;
    long length;
    long last;
    long groupLength = -1;

    Frame(Group group, boolean called) {
      this.group = group;
      this.called = called;
      this.lookbehinds =
          group.kind().isAssertion() && group.kind() != Kind.LOOKBEHIND ? inside(group) : List.of();
    }

    boolean isLookahead() {
      return group.kind().isAssertion() && group.kind() != Kind.LOOKBEHIND;
    }

    Branch current() {
      return group.branches().get(branch);
    }
  }

  private void push(Frame frame) {
    stack.push(frame);
    if (!frame.isLookahead()) {
      countBranch();
    }
  }

  private void countBranch() {
    if (++branches > MOST_BRANCHES) {
      throw fault(Complaint.LOOKBEHIND_TOO_COMPLICATED);
    }
  }

  private PatternFault fault(Complaint complaint) {
    return new PatternFault(complaint, outermost);
  }

  private void step(Frame frame) {
    if (frame.isLookahead()) {
      if (frame.next < frame.lookbehinds.size()) {
        push(new Frame(frame.lookbehinds.get(frame.next++), false));
      } else {
        leave(0);
      }
    } else if (frame.node < frame.current().nodes().size()) {
      Node node = frame.current().nodes().get(frame.node++);
      measure(frame, node instanceof Node.Repeat repeat ? repeat.item() : node);
    } else {
      endBranch(frame);
    }
  }

  private void endBranch(Frame frame) {
    Group group = frame.group;
    if (group.kind() == Kind.LOOKBEHIND) {
      if (frame.length > 0) {
        frame.current().setLooksBack();
      }
    } else if (frame.groupLength >= 0 && frame.groupLength != frame.length) {
      throw fault(Complaint.NOT_FIXED_LENGTH);
    }
    frame.groupLength = frame.length;
    frame.branch++;
    if (frame.branch < group.branches().size()) {
      frame.node = 0;
      frame.length = 0;
      frame.last = 0;
      countBranch();
      return;
    }
    if (group.number() > 0 && !groups.numbersShared()) {
      group.setFixedLength((int) frame.groupLength);
    }
    leave(group.kind() == Kind.LOOKBEHIND ? 0 : frame.groupLength);
  }

  /** Goes back to what the newest frame is in, with the length it has found. */
  private void leave(long length) {
    stack.pop();
    if (!stack.isEmpty() && !stack.element().isLookahead()) {
      add(stack.element(), length);
    }
  }

  private void add(Frame frame, long length) {
    lengthen(frame, length);
    Node node = frame.current().nodes().get(frame.node - 1);
    if (!(node instanceof Node.Repeat repeat)) {
      return;
    }
    if (repeat.item() instanceof Group group
        && group.kind().isAssertion()
        && group.kind() != Kind.LOOKBEHIND) {
      return;
    }
    if (repeat.least() != repeat.most()) {
      throw fault(Complaint.NOT_FIXED_LENGTH);
    }
    if (repeat.least() == 0) {
      frame.length -= frame.last;
    } else {
      lengthen(frame, (repeat.least() - 1) * frame.last);
    }
  }

  private void lengthen(Frame frame, long length) {
    frame.length += length;
    frame.last = length;
    if (frame.length > LONGEST) {
      throw fault(Complaint.LOOKBEHIND_TOO_LONG);
    }
  }

  private void measure(Frame frame, Node node) {
    if (node instanceof Node.Text text) {
      add(frame, text.count());
    } else if (node instanceof Node.Type type) {
      if (type.extent() == Node.Extent.SEQUENCE) {
        throw fault(Complaint.NOT_FIXED_LENGTH);
      }
      if (type.extent() == Node.Extent.BYTE && utf) {
        throw fault(Complaint.BYTE_IN_LOOKBEHIND);
      }
      add(frame, 1);
    } else if (node instanceof Node.CharacterClass) {
      add(frame, 1);
    } else if (node instanceof Node.Stop) {
      frame.node = frame.current().nodes().size();
    } else if (node instanceof Node.Reference reference) {
      refer(frame, reference.target(), false);
    } else if (node instanceof Node.Call call) {
      refer(frame, call.target(), true);
    } else if (node instanceof Group group) {
      enter(frame, group);
    } else {
      add(frame, 0);
    }
  }

  private void enter(Frame frame, Group group) {
    if (group.kind() == Kind.DEFINE) {
      add(frame, 0);
    } else if (group.fixedLength() >= 0) {
      add(frame, group.fixedLength());
    } else {
      push(new Frame(group, false));
    }
  }

  private void refer(Frame frame, Node.Target target, boolean call) {
    boolean unclear = !call && (groups.numbersShared() || groups.isShared(target));
    if (unclear && !target.isNamed()) {
      throw fault(Complaint.NOT_FIXED_LENGTH);
    }
    if (!groups.exists(target)) {
      throw new PatternFault(Complaint.NO_SUCH_GROUP, target.index());
    }
    Group group = groups.first(target).orElse(null);
    if (unclear || group == null || group.contains(target.index()) || isBeingCalled(group)) {
      throw fault(Complaint.NOT_FIXED_LENGTH);
    }
    if (group.fixedLength() >= 0) {
      add(frame, group.fixedLength());
    } else {
      push(new Frame(group, true));
    }
  }

  private boolean isBeingCalled(Group group) {
    for (Frame frame : stack) {
      if (frame.called && frame.group == group) {
        return true;
      }
    }
    return false;
  }
}
