package dev.htlint.rules.login;

import dev.htlint.resolve.Directive;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** A Require line or a section of them, as {@code apply_authz_sections} of mod_authz_core asks. */
sealed interface RequireNode {
  /** Whether it holds for requests by {@code method}. */
  boolean isFor(String method);

  /** Whether it turns the answer round. */
  boolean negated();

  /** Whether the provider of that name is among it. */
  boolean asksFor(String name);

  /** What it may answer, before it is turned round. */
  Set<Answer> plain(String method);

  /**
   * A Require line.
   *
   * @param provider the word behind Require
   * @param methods for which methods it holds
   */
  record Line(String provider, String rest, boolean negated, Predicate<String> methods)
      implements RequireNode {
    /** Of which nothing is known. */
    static final Line ANYTHING = new Line("", "", false, method -> true);

    @Override
    public boolean isFor(String method) {
      return methods.test(method);
    }

    @Override
    public boolean asksFor(String name) {
      return provider.equals(name);
    }

    @Override
    public Set<Answer> plain(String method) {
      if (provider.equals("all")) {
        return EnumSet.of(rest.equalsIgnoreCase("granted") ? Answer.GRANTED : Answer.DENIED);
      }
      return asksForUser() ? EnumSet.of(Answer.NO_USER) : EnumSet.of(Answer.GRANTED, Answer.DENIED);
    }

    /** Whether the provider can say nothing before somebody has logged in. */
    boolean asksForUser() {
      return switch (provider) {
        case "valid-user",
            "user",
            "group",
            "file-owner",
            "file-group",
            "dbm-group",
            "dbm-file-group",
            "dbd-group",
            "dbd-login",
            "ldap-user",
            "ldap-group",
            "ldap-dn",
            "ldap-attribute",
            "ldap-filter",
            "ldap-search" ->
            true;
        default -> false;
      };
    }
  }

  /**
   * Several of them.
   *
   * @param all whether every one has to let the request in, rather than one
   */
  record Section(boolean all, boolean negated, List<RequireNode> parts) implements RequireNode {
    /** An empty section for the tag {@code <RequireAll>} and its kin. */
    static Section of(Directive tag) {
      String name = tag.name().toLowerCase(Locale.ROOT);
      boolean all = name.equals("<requireall") || name.equals("<requirenotall");
      boolean negated = name.equals("<requirenone") || name.equals("<requirenotall");
      return new Section(all, negated, new ArrayList<>());
    }

    @Override
    public boolean isFor(String method) {
      for (RequireNode part : parts) {
        if (part.isFor(method)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean asksFor(String name) {
      for (RequireNode part : parts) {
        if (part.asksFor(name)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Set<Answer> plain(String method) {
      Set<Answer> ended = EnumSet.noneOf(Answer.class);
      Set<Answer> open = EnumSet.of(Answer.NEUTRAL);
      Answer end = all ? Answer.DENIED : Answer.GRANTED;
      for (RequireNode part : parts) {
        Set<Answer> next = EnumSet.noneOf(Answer.class);
        for (Answer said : RequireNode.answers(part, method, all)) {
          if (said == end) {
            ended.add(end);
          } else {
            for (Answer before : open) {
              next.add(together(before, said));
            }
          }
        }
        open = next;
      }
      ended.addAll(open);
      return ended;
    }

    private Answer together(Answer before, Answer said) {
      if (said == Answer.NEUTRAL) {
        return before;
      }
      boolean user =
          said == Answer.NO_USER && (all ? before != Answer.DENIED : before == Answer.DENIED);
      return user || before == Answer.NEUTRAL ? said : before;
    }
  }

  /** All that {@code node} may answer to somebody who has not logged in. */
  static Set<Answer> answers(RequireNode node, String method, boolean insideAll) {
    if (!node.isFor(method)) {
      return EnumSet.of(insideAll ? Answer.GRANTED : Answer.NEUTRAL);
    }
    Set<Answer> answers = EnumSet.noneOf(Answer.class);
    for (Answer answer : node.plain(method)) {
      answers.add(
          !node.negated() ? answer : answer == Answer.GRANTED ? Answer.DENIED : Answer.NEUTRAL);
    }
    return answers;
  }
}
