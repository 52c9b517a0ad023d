package dev.htlint.rewrite;

import dev.htlint.expression.ExpressionNode;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import dev.htlint.expression.ExpressionTree;
import dev.htlint.tree.RewriteLine;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A RewriteCond: {@code cmd_rewritecond} of modules/mappers/mod_rewrite.c. Read from a line that
 * httpd accepts.
 *
 * @param place where it stands
 * @param input what is tested
 * @param test how it is tested
 * @param pattern against which, without the signs in front
 * @param negated whether the opposite is wanted
 * @param noCase whether case is ignored
 * @param orNext whether it is enough that this or the next one holds
 * @param regex the pattern, where that is what {@code test} asks for
 * @param expression the expression, where that is what {@code test} asks for
 */
record Condition(
    Place place,
    Template input,
    Test test,
    String pattern,
    boolean negated,
    boolean noCase,
    boolean orNext,
    @Nullable Regex regex,
    Optional<ExpressionNode> expression) {

  /** Kinds of tests ({@code pattern_type}). */
  enum Test {
    REGEX,
    FILE,
    SIZE,
    LINK,
    FOLDER,
    EXECUTABLE,
    URL,
    ACCESSIBLE_FILE,
    STRING_LESS,
    STRING_AT_MOST,
    STRING_EQUAL,
    STRING_MORE,
    STRING_AT_LEAST,
    LESS,
    AT_MOST,
    EQUAL,
    MORE,
    AT_LEAST,
    EXPRESSION;

    boolean isString() {
      return compareTo(STRING_LESS) >= 0 && compareTo(STRING_AT_LEAST) <= 0;
    }
  }

  /** A test and where in the pattern its operand begins. */
  private record Kind(Test test, int skip) {}

  static Condition of(RewriteLine line, Place place) {
    Flags flags = Flags.of(line.third());
    boolean negated = line.second().startsWith("!");
    String text = negated ? line.second().substring(1) : line.second();
    boolean expr = line.first().equalsIgnoreCase("expr");
    Kind kind = expr ? new Kind(Test.EXPRESSION, 0) : kind(text);
    if (kind.test() == Test.EQUAL && text.startsWith("-ne")) {
      negated = !negated;
    }
    String pattern = text.substring(kind.skip());
    boolean noCase = flags.noCase && (kind.test() == Test.REGEX || kind.test().isString());
    return new Condition(
        place,
        Template.of(line.first()),
        kind.test(),
        pattern,
        negated,
        noCase,
        flags.orNext,
        kind.test() == Test.REGEX ? Regex.of(pattern, noCase) : null,
        expr ? ExpressionTree.parse(pattern, Flavour.BOOLEAN) : Optional.empty());
  }

  private static Kind kind(String text) {
    if (text.length() < 2) {
      return new Kind(Test.REGEX, 0);
    }
    return switch (text.charAt(0)) {
      case '-' -> dashed(text);
      case '>' ->
          text.charAt(1) == '=' ? new Kind(Test.STRING_AT_LEAST, 2) : new Kind(Test.STRING_MORE, 1);
      case '<' ->
          text.charAt(1) == '=' ? new Kind(Test.STRING_AT_MOST, 2) : new Kind(Test.STRING_LESS, 1);
      case '=' -> new Kind(Test.STRING_EQUAL, text.equals("=\"\"") ? 3 : 1);
      default -> new Kind(Test.REGEX, 0);
    };
  }

  private static Kind dashed(String text) {
    if (text.length() == 2) {
      return new Kind(
          switch (text.charAt(1)) {
            case 'f' -> Test.FILE;
            case 's' -> Test.SIZE;
            case 'd' -> Test.FOLDER;
            case 'x' -> Test.EXECUTABLE;
            case 'h', 'L', 'l' -> Test.LINK;
            case 'U' -> Test.URL;
            case 'F' -> Test.ACCESSIBLE_FILE;
            default -> Test.REGEX;
          },
          0);
    }
    Test test =
        text.length() == 3
            ? Test.REGEX
            : switch (text.substring(1, 3)) {
              case "lt" -> Test.LESS;
              case "le" -> Test.AT_MOST;
              case "gt" -> Test.MORE;
              case "ge" -> Test.AT_LEAST;
              case "eq", "ne" -> Test.EQUAL;
              default -> Test.REGEX;
            };
    return new Kind(test, test == Test.REGEX ? 0 : 3);
  }

  private static final class Flags {
    private boolean noCase;
    private boolean orNext;

    static Flags of(@Nullable String field) {
      Flags flags = new Flags();
      if (field != null) {
        RuleFlags.split(field, flags::set);
      }
      return flags;
    }

    private void set(String name, String value) {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "nc", "nocase" -> noCase = true;
        case "or", "ornext" -> orNext = true;
        default -> {
          // novary changes a header only
        }
      }
    }
  }
}
