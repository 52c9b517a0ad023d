package dev.htlint.rewrite;

import dev.htlint.expression.ExpressionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in: mod_authz_core's Require and mod_access_compat's Order, Allow, Deny and Satisfy.
 * Either replaces as a whole what a folder above says.
 *
 * @param require null where there is no Require
 * @param compat null where there is no Order, Allow, Deny or Satisfy
 * @param type AuthType, or null
 */
record AccessConfig(@Nullable Group require, @Nullable Compat compat, @Nullable String type) {
  static final AccessConfig NONE = new AccessConfig(null, null, null);

  /** {@code over} in this. */
  AccessConfig merge(AccessConfig over) {
    return new AccessConfig(
        over.require == null ? require : over.require,
        over.compat == null ? compat : over.compat,
        over.type == null ? type : over.type);
  }

  /** Which methods a line is for. */
  record Methods(boolean except, Set<String> names) {
    static final Methods ALL = new Methods(true, Set.of());

    boolean has(String method) {
      String asked = method.equals("HEAD") ? "GET" : method;
      return names.contains(asked) != except;
    }
  }

  /** A Require line or a section of them. */
  sealed interface Requirement permits Group, Require {
    /** Whether it says anything for {@code method}. */
    boolean isFor(String method);
  }

  /** How many of a section's lines must hold. */
  enum Logic {
    ALL,
    ANY
  }

  /** A section such as {@code <RequireAll>}, or the lines of a folder together. */
  record Group(Logic logic, boolean negated, List<Requirement> members) implements Requirement {
    static Group of(Logic logic) {
      return new Group(logic, false, new ArrayList<>());
    }

    @Override
    public boolean isFor(String method) {
      return members.stream().anyMatch(member -> member.isFor(method));
    }
  }

  /**
   * A Require line.
   *
   * @param condition the expression, where {@code kind} is expr
   */
  record Require(
      boolean negated,
      String kind,
      List<String> words,
      Methods methods,
      Optional<ExpressionNode> condition)
      implements Requirement {

    static Require of(List<String> words, Methods methods, Optional<ExpressionNode> condition) {
      boolean not = !words.isEmpty() && words.get(0).equalsIgnoreCase("not");
      List<String> rest = not ? words.subList(1, words.size()) : words;
      String kind = rest.isEmpty() ? "" : rest.get(0).toLowerCase(Locale.ROOT);
      List<String> operands =
          rest.isEmpty() ? List.of() : List.copyOf(rest.subList(1, rest.size()));
      return new Require(not, kind, operands, methods, condition);
    }

    @Override
    public boolean isFor(String method) {
      return methods.has(method);
    }
  }

  /** The lines of mod_access_compat. */
  static final class Compat {
    /** One word of Allow or Deny, or the one of Order or Satisfy. */
    record Statement(String directive, String word, Methods methods) {}

    final List<Statement> statements = new ArrayList<>();

    /** The last word of {@code directive} for {@code method}, or {@code otherwise}. */
    String last(String directive, String method, String otherwise) {
      String word = otherwise;
      for (Statement statement : statements) {
        if (statement.directive().equals(directive) && statement.methods().has(method)) {
          word = statement.word();
        }
      }
      return word;
    }
  }
}
