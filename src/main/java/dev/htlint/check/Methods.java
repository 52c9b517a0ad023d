package dev.htlint.check;

import dev.htlint.catalog.Keyword;
import dev.htlint.catalog.Keywords;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Scope;
import dev.htlint.tree.Words;
import java.util.HashSet;
import java.util.Set;

/**
 * HTTP methods to which a section is limited, httpd's {@code cmd->limited}: some, or all but some.
 */
record Methods(boolean allBut, Set<String> names) {
  private static final Methods ALL = new Methods(true, Set.of());

  /** Whether httpd knows the method: {@code ap_method_number_of}; case matters. */
  static boolean isKnown(Call call, String method) {
    for (Keyword keyword : Keywords.get().in("method")) {
      if (keyword.word().equals(method)) {
        return keyword.module().isEmpty()
            || (call.isHtaccess() && call.server().hasModule(keyword.module().get()));
      }
    }
    return call.memory().setting("method " + method, null) != 0
        || call.server().registers("method", method);
  }

  /** What the sections around {@code scope} leave. */
  static Methods of(Scope scope) {
    Methods left = ALL;
    for (Scope at = scope; at != null; at = at.outer()) {
      Directive section = at.section();
      if (section != null && Tags.name(section).startsWith("<limit")) {
        left = left.and(in(section));
      }
    }
    return left;
  }

  /** What {@code <Limit>} or {@code <LimitExcept>} itself names. HEAD is GET. */
  static Methods in(Directive tag) {
    Set<String> names = new HashSet<>(Words.split(Tags.text(tag)));
    if (names.remove("HEAD")) {
      names.add("GET");
    }
    return new Methods(Tags.name(tag).equals("<limitexcept"), names);
  }

  /** Those that are in both. */
  Methods and(Methods other) {
    if (!allBut && !other.allBut) {
      Set<String> both = new HashSet<>(names);
      both.retainAll(other.names);
      return new Methods(false, both);
    }
    if (allBut && other.allBut) {
      Set<String> either = new HashSet<>(names);
      either.addAll(other.names);
      return new Methods(true, either);
    }
    Set<String> rest = new HashSet<>(allBut ? other.names : names);
    rest.removeAll(allBut ? names : other.names);
    return new Methods(false, rest);
  }

  boolean isEmpty() {
    return !allBut && names.isEmpty();
  }
}
