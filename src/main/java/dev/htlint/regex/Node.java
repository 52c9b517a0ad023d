package dev.htlint.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * What a pattern consists of, with what decides whether it compiles: how many characters each piece
 * matches, for lookbehind assertions, and how much code PCRE2 makes of it. All sizes are in bytes.
 */
sealed interface Node {
  /** Characters that stand for themselves, each {@code width} bytes wide. */
  record Text(int count, int width) implements Node {}

  /** One of a type of characters, such as {@code \d} or a dot. */
  record Type(int size, Extent extent) implements Node {}

  /** How much a type matches. */
  enum Extent {
    CHARACTER,
    /** A byte, perhaps of a longer character. */
    BYTE,
    /** A sequence of unknown length. */
    SEQUENCE
  }

  /** A character class; {@code extra} is what is added for Unicode. */
  record CharacterClass(int size, int extra) implements Node {}

  /** Anchors, callouts, verbs: what matches no character. */
  record ZeroWidth(int size) implements Node {}

  /** {@code (*ACCEPT)} and {@code (*FAIL)}: what is behind them in the branch is never matched. */
  record Stop(int size) implements Node {}

  /** A back reference. */
  record Reference(Target target) implements Node {}

  /** A recursion or a call of a group. */
  record Call(Target target) implements Node {}

  /** {@code item} with a quantifier; {@code most} is {@link #UNLIMITED} for no limit. */
  record Repeat(Node item, int least, int most, boolean possessive) implements Node {}

  int UNLIMITED = Integer.MAX_VALUE;

  /**
   * The group that is meant.
   *
   * @param number its number, unless it has a name
   * @param name its name, or empty
   * @param index where in the pattern this stands
   */
  record Target(int number, String name, int index) {
    boolean isNamed() {
      return !name.isEmpty();
    }
  }

  /** For groups that have no condition. */
  Target NO_TARGET = new Target(0, "", 0);

  /** Kinds of groups. */
  enum Kind {
    PLAIN,
    CAPTURE,
    ATOMIC,
    SCRIPT_RUN,
    LOOKAHEAD,
    NEGATIVE_LOOKAHEAD,
    LOOKBEHIND,
    CONDITION,
    DEFINE;

    boolean isAssertion() {
      return this == LOOKAHEAD || this == NEGATIVE_LOOKAHEAD || this == LOOKBEHIND;
    }

    boolean isCondition() {
      return this == CONDITION || this == DEFINE;
    }
  }

  /** A group. Grows while the pattern is read. */
  final class Group implements Node {
    private final Kind kind;
    private final int number;
    private final Target condition;
    private final int start;
    private final List<Branch> branches = new ArrayList<>();
    private int end;
    private int fixedLength = -1;

    /** {@code number} is 0 where nothing is captured. */
    Group(Kind kind, int number, Target condition, int start) {
      this.kind = kind;
      this.number = number;
      this.condition = condition;
      this.start = start;
      this.end = Integer.MAX_VALUE;
      branches.add(new Branch());
    }

    Kind kind() {
      return kind;
    }

    int number() {
      return number;
    }

    /** What a condition refers to. */
    Target condition() {
      return condition;
    }

    int start() {
      return start;
    }

    List<Branch> branches() {
      return branches;
    }

    Branch lastBranch() {
      return branches.get(branches.size() - 1);
    }

    void close(int at) {
      end = at;
    }

    /** Whether what stands at {@code index} is inside. */
    boolean contains(int index) {
      return index > start && index < end;
    }

    /** The length that {@link Lookbehinds} has found, or -1. */
    int fixedLength() {
      return fixedLength;
    }

    void setFixedLength(int length) {
      fixedLength = length;
    }

    boolean isEmpty() {
      return branches.size() == 1 && branches.get(0).nodes().isEmpty();
    }
  }

  /** One alternative of a group. */
  final class Branch {
    private final List<Node> nodes = new ArrayList<>();
    private boolean looksBack;

    List<Node> nodes() {
      return nodes;
    }

    /** Whether this is a branch of a lookbehind that goes back at least one character. */
    boolean looksBack() {
      return looksBack;
    }

    void setLooksBack() {
      looksBack = true;
    }
  }
}
