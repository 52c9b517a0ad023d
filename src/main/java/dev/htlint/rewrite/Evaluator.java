package dev.htlint.rewrite;

import dev.htlint.expression.ExpressionNode;
import dev.htlint.expression.ExpressionNode.Kind;
import dev.htlint.rewrite.Regex.Match;
import dev.htlint.server.Wildcards;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates httpd's expressions for a request: {@code ap_expr_eval} of server/util_expr_eval.c.
 * What it cannot tell counts as empty or false, and the run is told so.
 */
final class Evaluator {
  /** What {@code $0} to {@code $9} stand for while one expression is evaluated. */
  static final class Groups {
    private @Nullable Match match;

    /** The last match of a pattern with groups. */
    @Nullable Match match() {
      return match;
    }
  }

  private final Run run;

  Evaluator(Run run) {
    this.run = run;
  }

  boolean condition(ExpressionNode node, Hop hop) {
    return condition(node, hop, new Groups());
  }

  /** Whether {@code node} holds; {@code groups} is filled. */
  boolean condition(ExpressionNode node, Hop hop, Groups groups) {
    return new Evaluation(hop, groups).holds(node);
  }

  /** The text that {@code value} stands for. */
  String string(Value value, Hop hop) {
    return value.node().isEmpty()
        ? value.text()
        : new Evaluation(hop, new Groups()).text(value.node().get());
  }

  /** One expression and one request. */
  private final class Evaluation {
    private final Groups groups;
    private final ExpressionNames names;

    Evaluation(Hop hop, Groups groups) {
      this.groups = groups;
      this.names = new ExpressionNames(run, hop);
    }

    boolean holds(ExpressionNode node) {
      List<ExpressionNode> parts = node.children();
      return switch (node.kind()) {
        case CONSTANT -> node.name().equalsIgnoreCase("true");
        case OR -> parts.stream().anyMatch(this::holds);
        case AND -> parts.stream().allMatch(this::holds);
        case NOT -> !holds(parts.get(0));
        case UNARY -> names.test(node.name(), text(parts.get(0)));
        case BINARY -> binary(node.name(), text(parts.get(0)), text(parts.get(1)));
        case COMPARISON -> compares(node.name(), text(parts.get(0)), text(parts.get(1)));
        case MATCH -> matches(node, parts);
        case IN -> isIn(text(parts.get(0)), parts.get(1));
        default -> {
          run.unknown("the expression " + node.name());
          yield false;
        }
      };
    }

    String text(ExpressionNode node) {
      return switch (node.kind()) {
        case NUMBER -> node.name();
        case TEXT -> unescaped(node.name());
        case STRING, CONCAT -> joined(node.children());
        case VARIABLE -> names.variable(node.name());
        case FUNCTION -> names.function(node.name(), joined(node.children()));
        case BACKREF -> group(node.name());
        default -> node.name();
      };
    }

    /** What the backslashes in {@code text} mean. */
    private static String unescaped(String text) {
      if (text.indexOf('\\') < 0) {
        return text;
      }
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        out.append(c == '\\' && i + 1 < text.length() ? control(text.charAt(++i)) : c);
      }
      return out.toString();
    }

    private static char control(char letter) {
      return switch (letter) {
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'b' -> '\b';
        case 'f' -> '\f';
        default -> letter;
      };
    }

    private String joined(List<ExpressionNode> nodes) {
      if (nodes.size() == 1) {
        return text(nodes.get(0));
      }
      StringBuilder text = new StringBuilder();
      nodes.forEach(node -> text.append(text(node)));
      return text.toString();
    }

    private String group(String name) {
      Match match = groups.match;
      return match == null ? "" : match.group(name.charAt(name.length() - 1) - '0');
    }

    private boolean matches(ExpressionNode node, List<ExpressionNode> parts) {
      Regex regex = run.folders.literal(parts.get(1).name());
      Match match = regex.find(text(parts.get(0)), run::unknown);
      if (regex.groups() > 0) {
        groups.match = match;
      }
      return (match != null) == node.name().equals("=~");
    }

    private boolean isIn(String text, ExpressionNode list) {
      if (list.kind() != Kind.LIST) {
        run.unknown("the list function " + list.name());
        return false;
      }
      return list.children().stream().anyMatch(member -> text(member).equals(text));
    }

    private boolean binary(String operator, String left, String right) {
      return switch (operator.toLowerCase(Locale.ROOT)) {
        case "-ipmatch" -> {
          AddressRange range = AddressRange.of(right);
          yield range != null && range.contains(left);
        }
        case "-strmatch", "-fnmatch" -> Wildcards.matches(right, left);
        case "-strcmatch" -> Wildcards.matches(UriText.lower(right), UriText.lower(left));
        default -> compares(operator, left, right);
      };
    }

    private boolean compares(String operator, String left, String right) {
      int text = left.compareTo(right);
      int number = Long.compare(Numbers.toLong(left), Numbers.toLong(right));
      return switch (operator.toLowerCase(Locale.ROOT)) {
        case "==", "=" -> text == 0;
        case "!=" -> text != 0;
        case "<" -> text < 0;
        case "<=" -> text <= 0;
        case ">" -> text > 0;
        case ">=" -> text >= 0;
        case "-eq", "eq" -> number == 0;
        case "-ne", "ne" -> number != 0;
        case "-lt", "lt" -> number < 0;
        case "-le", "le" -> number <= 0;
        case "-gt", "gt" -> number > 0;
        case "-ge", "ge" -> number >= 0;
        default -> {
          run.unknown("the operator " + operator);
          yield false;
        }
      };
    }
  }
}
