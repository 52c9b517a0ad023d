package dev.htlint.expression;

import dev.htlint.expression.ExpressionNode.Kind;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Makes nodes of what the generated parser finds; its types go no further. */
final class NodeBuilder {
  private NodeBuilder() {}

  static ExpressionNode whole(ExpressionParser.WholeStringContext context, String text) {
    return new ExpressionNode(Kind.STRING, 0, text.length(), "", parts(context.part()));
  }

  static ExpressionNode disjunction(ExpressionParser.DisjunctionContext context) {
    List<ExpressionNode> nodes =
        context.conjunction().stream().map(NodeBuilder::conjunction).toList();
    return nodes.size() == 1 ? nodes.get(0) : node(Kind.OR, context, "", nodes);
  }

  private static ExpressionNode conjunction(ExpressionParser.ConjunctionContext context) {
    List<ExpressionNode> nodes = context.negation().stream().map(NodeBuilder::negation).toList();
    return nodes.size() == 1 ? nodes.get(0) : node(Kind.AND, context, "", nodes);
  }

  private static ExpressionNode negation(ExpressionParser.NegationContext context) {
    ExpressionNode node = test(context.test());
    for (int i = context.NOT().size() - 1; i >= 0; i--) {
      Token not = context.NOT(i).getSymbol();
      int start = not.getStartIndex();
      node = new ExpressionNode(Kind.NOT, start, node.end(), not.getText(), List.of(node));
    }
    return node;
  }

  private static ExpressionNode test(ExpressionParser.TestContext context) {
    if (context instanceof ExpressionParser.GroupContext group) {
      return disjunction(group.disjunction());
    } else if (context instanceof ExpressionParser.UnaryContext unary) {
      String name = unary.UNARY().getText();
      return node(Kind.UNARY, context, name, List.of(value(unary.value())));
    } else if (context instanceof ExpressionParser.BinaryContext binary) {
      return node(Kind.BINARY, context, binary.BINARY().getText(), values(binary.value()));
    } else if (context instanceof ExpressionParser.ComparisonContext comparison) {
      String operator = comparison.comparator().getText();
      return node(Kind.COMPARISON, context, operator, values(comparison.value()));
    } else if (context instanceof ExpressionParser.MatchContext match) {
      ExpressionNode regex = leaf(Kind.REGEX, match.REGEX().getSymbol());
      String operator = match.MATCH() != null ? "=~" : "!~";
      return node(Kind.MATCH, context, operator, List.of(value(match.value()), regex));
    } else if (context instanceof ExpressionParser.InFunctionContext in) {
      ExpressionNode function =
          new ExpressionNode(
              Kind.FUNCTION,
              in.NAME().getSymbol().getStartIndex(),
              end(context),
              in.NAME().getText(),
              List.of(value(in.value(1))));
      return node(Kind.IN, context, "in", List.of(value(in.value(0)), function));
    } else if (context instanceof ExpressionParser.InListContext in) {
      List<ExpressionNode> values = values(in.value());
      int start = in.OPEN_BRACE().getSymbol().getStartIndex();
      List<ExpressionNode> members = values.subList(1, values.size());
      ExpressionNode list = new ExpressionNode(Kind.LIST, start, end(context), "", members);
      return node(Kind.IN, context, "in", List.of(values.get(0), list));
    }
    return node(Kind.CONSTANT, context, context.getText(), List.of());
  }

  private static List<ExpressionNode> values(List<ExpressionParser.ValueContext> contexts) {
    return contexts.stream().map(NodeBuilder::value).toList();
  }

  private static ExpressionNode value(ExpressionParser.ValueContext context) {
    List<ExpressionNode> nodes = context.term().stream().map(NodeBuilder::term).toList();
    return nodes.size() == 1 ? nodes.get(0) : node(Kind.CONCAT, context, "", nodes);
  }

  private static ExpressionNode term(ExpressionParser.TermContext context) {
    if (context instanceof ExpressionParser.ReferenceContext reference) {
      return variable(reference.variable());
    } else if (context instanceof ExpressionParser.CallContext call) {
      return node(Kind.FUNCTION, context, call.NAME().getText(), List.of(value(call.value())));
    } else if (context instanceof ExpressionParser.StringContext string) {
      return node(Kind.STRING, context, "", parts(string.part()));
    }
    boolean isNumber = context instanceof ExpressionParser.NumberContext;
    return node(isNumber ? Kind.NUMBER : Kind.BACKREF, context, context.getText(), List.of());
  }

  private static ExpressionNode variable(ExpressionParser.VariableContext context) {
    boolean isFunction = context.COLON() != null;
    Kind kind = isFunction ? Kind.FUNCTION : Kind.VARIABLE;
    return node(kind, context, context.NAME().getText(), parts(context.part()));
  }

  private static List<ExpressionNode> parts(List<ExpressionParser.PartContext> contexts) {
    List<ExpressionNode> parts = new ArrayList<>();
    for (ExpressionParser.PartContext part : contexts) {
      if (part.variable() != null) {
        parts.add(variable(part.variable()));
      } else if (part.BACKREF() != null) {
        parts.add(leaf(Kind.BACKREF, part.BACKREF().getSymbol()));
      } else {
        parts.add(node(Kind.TEXT, part, part.getText(), List.of()));
      }
    }
    return parts;
  }

  private static ExpressionNode leaf(Kind kind, Token token) {
    int start = token.getStartIndex();
    return new ExpressionNode(kind, start, token.getStopIndex() + 1, token.getText(), List.of());
  }

  private static ExpressionNode node(
      Kind kind, ParserRuleContext context, String name, List<ExpressionNode> children) {
    int start = context.getStart().getStartIndex();
    return new ExpressionNode(kind, start, end(context), name, children);
  }

  private static int end(ParserRuleContext context) {
    return context.getStop().getStopIndex() + 1;
  }
}
