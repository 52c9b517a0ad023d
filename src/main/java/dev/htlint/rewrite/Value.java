package dev.htlint.rewrite;

import dev.htlint.expression.ExpressionNode;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import dev.htlint.expression.ExpressionTree;
import java.util.Optional;

/**
 * A string with variables in it, as ErrorDocument and Redirect take it.
 *
 * @param text as it is written
 * @param node what it consists of; empty where it stands for itself
 */
record Value(String text, Optional<ExpressionNode> node) {
  static Value of(String text) {
    boolean plain = text.indexOf('%') < 0 && text.indexOf('$') < 0 && text.indexOf('\\') < 0;
    return new Value(text, plain ? Optional.empty() : ExpressionTree.parse(text, Flavour.STRING));
  }
}
