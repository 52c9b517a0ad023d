package dev.htlint.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A part of an expression.
 *
 * @param start offset of its first byte in the expression's text
 * @param end offset behind its last byte
 * @param name what it is called: an operator as written, the name of a function or variable, a
 *     regex with its delimiters; empty where it has no name
 */
public record ExpressionNode(
    Kind kind, int start, int end, String name, List<ExpressionNode> children) {

  /** What a part is. */
  public enum Kind {
    /** true or false. */
    CONSTANT,
    /** Conditions of which one suffices. */
    OR,
    /** Conditions that must all hold. */
    AND,
    /** The opposite of a condition. */
    NOT,
    /** A test of one value, as -f. */
    UNARY,
    /** A test of two values, as -ipmatch. */
    BINARY,
    /** Two values and what stands between them, as ==. */
    COMPARISON,
    /** A value and a regex. */
    MATCH,
    /** A value and the list in which it is to be. */
    IN,
    /** Values in braces. */
    LIST,
    /** Values put together. */
    CONCAT,
    NUMBER,
    STRING,
    /** Bytes of a string that stand for themselves. */
    TEXT,
    VARIABLE,
    /** A function with its argument, in either way to write it. */
    FUNCTION,
    BACKREF,
    REGEX
  }

  public ExpressionNode {
    children = List.copyOf(children);
  }

  /** The parts that {@code wanted} picks, this one among them, in the order of the text. */
  public List<ExpressionNode> all(Predicate<ExpressionNode> wanted) {
    List<ExpressionNode> found = new ArrayList<>();
    List<ExpressionNode> open = new ArrayList<>(List.of(this));
    while (!open.isEmpty()) {
      ExpressionNode node = open.remove(open.size() - 1);
      if (wanted.test(node)) {
        found.add(node);
      }
      for (int i = node.children.size() - 1; i >= 0; i--) {
        open.add(node.children.get(i));
      }
    }
    return found;
  }
}
