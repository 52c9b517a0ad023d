package dev.htlint.expression;

import dev.htlint.expression.ExpressionSyntax.Flavour;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * The parts of an expression and where they stand. Names are not looked up, regexes not compiled,
 * lengths not counted: a text has a tree where its form is right.
 */
public final class ExpressionTree {
  /** The parser calls itself for what is inside brackets; httpd evaluates 20 levels. */
  static final int DEEPEST = 100;

  private ExpressionTree() {}

  /**
   * The tree of {@code text}; empty where the form is wrong or brackets are nested more than 100
   * deep.
   */
  public static Optional<ExpressionNode> parse(String text, Flavour flavour) {
    ExpressionLexer lexer = new ExpressionLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    if (flavour == Flavour.STRING) {
      lexer.mode(ExpressionLexer.WHOLE);
    }
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    if (!isShallow(tokens.getTokens())) {
      return Optional.empty();
    }
    ExpressionParser parser = new ExpressionParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return Optional.of(
          flavour == Flavour.STRING
              ? NodeBuilder.whole(parser.wholeString(), text)
              : NodeBuilder.disjunction(parser.condition().disjunction()));
    } catch (ParseCancellationException e) {
      return Optional.empty();
    }
  }

  private static boolean isShallow(List<Token> tokens) {
    int depth = 0;
    for (Token token : tokens) {
      depth +=
          switch (token.getType()) {
            case ExpressionLexer.OPEN_PAREN, ExpressionLexer.OPEN_VARIABLE -> 1;
            case ExpressionLexer.CLOSE_PAREN, ExpressionLexer.CLOSE_VARIABLE -> -1;
            default -> 0;
          };
      if (depth > DEEPEST) {
        return false;
      }
    }
    return true;
  }
}
