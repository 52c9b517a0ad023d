package dev.htlint.regex;

import dev.htlint.regex.Node.Branch;
import dev.htlint.regex.Node.Group;
import dev.htlint.regex.Node.Kind;
import dev.htlint.regex.Node.Repeat;

/**
 * How much code PCRE2 makes of a pattern, as it reckons beforehand (compile_branch of
 * pcre2_compile.c in its first pass), with links of two bytes, the default. Exact but for caseless
 * classes under {@code (*UTF)}.
 */
final class CompiledSize {
  /** Beyond it a pattern does not compile. */
  static final long LIMIT = 65536;

  private static final int LINK = 2;

  /** The opening and the end of a group. */
  private static final int BRACKETS = 2 + 2 * LINK;

  /** Large enough to be beyond the limit, small enough never to overflow when multiplied. */
  private static final long HUGE = 1L << 32;

  private final Groups groups;

  CompiledSize(Groups groups) {
    this.groups = groups;
  }

  /** The size of {@code pattern} as a whole. */
  long of(Group pattern) {
    return 1 + group(pattern);
  }

  private long group(Group group) {
    long sum = BRACKETS + (long) head(group);
    for (Branch branch : group.branches()) {
      sum += branch.looksBack() ? 1 + LINK : 0;
      for (Node node : branch.nodes()) {
        sum += node instanceof Repeat repeat ? repeated(repeat) : size(node);
      }
    }
    sum += (group.branches().size() - 1L) * (1 + LINK);
    return Math.min(sum, HUGE);
  }

  private int head(Group group) {
    if (group.kind() == Kind.CAPTURE) {
      return 2;
    }
    if (!group.kind().isCondition()) {
      return 0;
    }
    Node.Target condition = group.condition();
    if (condition.isNamed()) {
      return groups.isShared(condition) ? 5 : 3;
    }
    return condition.number();
  }

  private long size(Node node) {
    if (node instanceof Node.Text text) {
      return (long) text.count() * (1 + text.width());
    } else if (node instanceof Node.Type type) {
      return type.size();
    } else if (node instanceof Node.CharacterClass characterClass) {
      return (long) characterClass.size() + characterClass.extra();
    } else if (node instanceof Node.ZeroWidth zeroWidth) {
      return zeroWidth.size();
    } else if (node instanceof Node.Stop stop) {
      return stop.size();
    } else if (node instanceof Node.Reference reference) {
      return groups.isShared(reference.target()) ? 5 : 3;
    } else if (node instanceof Group group) {
      boolean fail = group.kind() == Kind.NEGATIVE_LOOKAHEAD && group.isEmpty();
      return fail ? 1 : group(group);
    }
    return 1 + LINK;
  }

  private long repeated(Repeat repeat) {
    Node item = repeat.item();
    if (item instanceof Node.Text text) {
      return character(repeat, 1 + text.width(), text.width(), false);
    } else if (item instanceof Node.Type type) {
      return character(repeat, type.size(), type.size(), true);
    } else if (item instanceof Group group) {
      long size = group(group);
      return Math.min(size + copies(repeat, size, group.kind()), HUGE);
    } else if (item instanceof Node.Call) {
      return call(repeat);
    }
    long size = size(item);
    if (repeat.most() == 0 || isOne(repeat)) {
      return size;
    }
    boolean wrapped = repeat.possessive() && item instanceof Node.Reference;
    return size + (isSimple(repeat) ? 1 : 5) + (wrapped ? BRACKETS : 0);
  }

  private static boolean isOne(Repeat repeat) {
    return repeat.least() == 1 && repeat.most() == 1;
  }

  /** Whether the quantifier is what one of {@code * + ?} says. */
  private static boolean isSimple(Repeat repeat) {
    return repeat.most() == Node.UNLIMITED
        ? repeat.least() <= 1
        : repeat.least() == 0 && repeat.most() == 1;
  }

  /** A single character of {@code size} with code, {@code bare} without. */
  private static long character(Repeat repeat, int size, int bare, boolean type) {
    int least = repeat.least();
    int most = repeat.most();
    if (most == 0 || isOne(repeat)) {
      return size;
    }
    int all;
    if (isSimple(repeat)) {
      all = 1 + bare;
    } else if (least == 0) {
      all = 3 + bare;
    } else if (least == 1) {
      all = size + 3 + bare + (repeat.possessive() && type ? BRACKETS : 0);
    } else if (least == most) {
      all = 3 + bare;
    } else {
      boolean simpleRest = most == Node.UNLIMITED || most - least == 1;
      all = 3 + bare + (simpleRest ? 1 : 3) + bare;
    }
    return Math.max(size, all);
  }

  private static long call(Repeat repeat) {
    int least = repeat.least();
    int most = repeat.most();
    long size = 1 + LINK;
    if (isOne(repeat) && !repeat.possessive()) {
      return size;
    }
    if (least > 0 && !(least == 1 && most == Node.UNLIMITED)) {
      size += (least == most ? least - 1L : least) * (1 + LINK);
      if (least == most) {
        return size + (repeat.possessive() ? BRACKETS : 0);
      }
      most = most == Node.UNLIMITED ? most : most - least;
      least = 0;
    }
    Repeat rest = new Repeat(repeat.item(), least, most, repeat.possessive());
    return size + BRACKETS + copies(rest, BRACKETS + 1 + LINK, Kind.PLAIN);
  }

  /** What a quantifier adds to a group of {@code size}. */
  private static long copies(Repeat repeat, long size, Kind kind) {
    long least = repeat.least();
    boolean unlimited = repeat.most() == Node.UNLIMITED;
    long most = repeat.most();
    if (isOne(repeat) && !repeat.possessive()) {
      return 0;
    }
    if (unlimited && kind.isAssertion()) {
      unlimited = false;
      most = least + 1;
    }
    long sum = 0;
    if (least == 0) {
      if (most == 0) {
        return 1;
      }
      boolean single = unlimited || most == 1;
      // with more, the first copy gets brackets of its own
      sum += single ? 1 : 1 + BRACKETS;
      most--;
    } else {
      sum += (least - 1) * size;
      most -= least;
    }
    boolean wrapped = repeat.possessive();
    if (unlimited) {
      boolean keepsOwnEnd = kind == Kind.SCRIPT_RUN;
      if (wrapped && kind.isCondition()) {
        sum += BRACKETS;
      }
      wrapped = wrapped && (keepsOwnEnd || least > 1);
    } else if (most > 0) {
      sum += most * (size + 1 + BRACKETS) - BRACKETS;
    }
    return sum + (wrapped ? BRACKETS : 0);
  }
}
