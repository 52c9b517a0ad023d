package dev.htlint.rules.access;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is let in, as a condition that Require lines can say. Guarantees that everybody and nobody
 * stand alone, and that no container holds one of its own kind.
 */
sealed interface Access {
  /** Those whom {@code words}, written behind Require, mean, or all others. */
  record Test(String words, boolean negated) implements Access {}

  /** Those who pass every part. */
  record All(List<Access> parts) implements Access {
    /** Everybody. */
    static final All EVERYBODY = new All(List.of());
  }

  /** Those who pass some part. */
  record Any(List<Access> parts) implements Access {
    /** Nobody. */
    static final Any NOBODY = new Any(List.of());
  }

  /** Those who pass every one of {@code parts}. */
  static Access all(List<Access> parts) {
    List<Access> flat = new ArrayList<>();
    for (Access part : parts) {
      if (part.equals(Any.NOBODY)) {
        return Any.NOBODY;
      }
      flat.addAll(part instanceof All all ? all.parts() : List.of(part));
    }
    return flat.size() == 1 ? flat.get(0) : new All(List.copyOf(flat));
  }

  /** Those who pass one of {@code parts}. */
  static Access any(List<Access> parts) {
    List<Access> flat = new ArrayList<>();
    for (Access part : parts) {
      if (part.equals(All.EVERYBODY)) {
        return All.EVERYBODY;
      }
      flat.addAll(part instanceof Any any ? any.parts() : List.of(part));
    }
    return flat.size() == 1 ? flat.get(0) : new Any(List.copyOf(flat));
  }

  /** Those who do not pass. */
  default Access negate() {
    if (this instanceof Test test) {
      return new Test(test.words(), !test.negated());
    }
    return this instanceof All all
        ? any(all.parts().stream().map(Access::negate).toList())
        : all(((Any) this).parts().stream().map(Access::negate).toList());
  }
}
