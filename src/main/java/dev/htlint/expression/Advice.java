package dev.htlint.expression;

import dev.htlint.catalog.Keyword;
import dev.htlint.catalog.Keywords;
import dev.htlint.expression.ExpressionSyntax.Options;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What to write instead of what httpd refuses; an empty text where there is no telling. */
final class Advice {
  static final String SUBNET =
      "write the subnet as a string without variables: '192.0.2.0/24', '192.0.2' or '2001:db8::/32'";
  static final String FILE_FUNCTION =
      "file() and filesize() work in the server's own configuration only";
  static final String TOO_DEEP = "the expression is nested too deeply, or has too many operators";

  private static final Set<Terminal> VALUE_ENDS =
      Set.of(
          Terminal.DIGIT,
          Terminal.VAR_END,
          Terminal.STR_END,
          Terminal.CLOSE_PAREN,
          Terminal.REGEX_BACKREF);

  private Advice() {}

  static String jammed(String text, int offset) {
    return text.charAt(offset) == '\\'
        ? "a text must not end in a single backslash: double it or take it away"
        : "no quotes inside %{function:...}: outside strings, write function('...') instead";
  }

  static String scanner(String text, Lexeme error) {
    String message = error.text();
    if (message.startsWith("Unterminated")) {
      return text.startsWith("%{", error.start())
          ? "close the variable with }"
          : "close the string with the quote that opens it";
    }
    if (message.endsWith("escape sequence") || message.startsWith("Escape")) {
      return "octal numbers behind a backslash go from \\0 to \\377; for a backslash write \\\\";
    }
    if (message.endsWith("too long")) {
      return "strings and patterns have at most 8191 bytes";
    }
    if (message.startsWith("Invalid character")) {
      return "a variable's name has letters, digits and _, and begins with a letter: %{NAME}";
    }
    return switch (text.charAt(error.start())) {
      case '&' -> "write && or and";
      case '|' -> "write || or or";
      case '$' -> "write a variable as %{NAME}";
      case '\r' -> "a carriage return is no blank to httpd";
      default -> "";
    };
  }

  static String variable(String name, Options options) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.startsWith("SSL_")) {
      return "needs mod_ssl";
    }
    List<String> near = near("expression-variable", name, options);
    if (!near.isEmpty()) {
      return "do you mean " + list(near, "%{", "}") + "?";
    }
    if (upper.startsWith("HTTP_") && name.length() > 5) {
      return "for a request header write %{HTTP:" + name.substring(5).replace('_', '-') + "}";
    }
    return "for a variable of the environment write %{ENV:" + name + "}";
  }

  static String function(String name, Options options) {
    if (name.equalsIgnoreCase("PeerExtList")) {
      return "it gives a list: 'value' in PeerExtList('...')";
    }
    List<String> near = near("expression-function", name, options);
    return near.isEmpty() ? "" : "do you mean " + list(near, "", "()") + "?";
  }

  static String listFunction(String name, Options options) {
    return "behind in stands a list in braces, as {'a','b'}"
        + (options.modules().test("mod_ssl.c") ? ", or PeerExtList('...')" : "");
  }

  static String unary(String name) {
    return Keywords.get()
        .find("expression-unary", "-" + name)
        .map(keyword -> "mind upper and lower case: " + keyword.word() + " exists")
        .orElse("");
  }

  static String binary(String name) {
    List<String> near = Keywords.get().near("expression-binary", "-" + name);
    return near.isEmpty() ? "" : "do you mean " + list(near, "", "") + "?";
  }

  /**
   * @param before the token in front, for what is missing between the two
   */
  static String unexpected(String text, Lexeme before, Lexeme token, List<Terminal> expected) {
    if (expected.contains(Terminal.REGEX)) {
      return "a pattern stands in slashes, /.../, or behind m and one of / # $ % ^ , ; : _ ? | - ! . ' \"";
    }
    if (before.type() == Terminal.ID && expected.equals(List.of(Terminal.OPEN_PAREN))) {
      return word(before.text());
    }
    if (expected.equals(List.of(Terminal.END))) {
      return behind(text, token);
    }
    if (expected.contains(Terminal.OPEN_BRACE)) {
      return "behind in stands a list in braces, as {'a','b'}";
    }
    if (token.type() == Terminal.END && expected.contains(Terminal.CLOSE_PAREN)) {
      return "a closing parenthesis is missing";
    }
    if (VALUE_ENDS.contains(before.type()) && expected.contains(Terminal.OP_EQ)) {
      return "a value alone is no condition: compare it, as in %{HTTPS} == 'on',"
          + " or write -n in front for \"not empty\"";
    }
    return "";
  }

  private static String word(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean isKeyword = Set.of("true", "false", "not", "and", "or", "in").contains(lower);
    return isKeyword
        ? "write " + lower + " in lower case"
        : "a string needs quotes: '" + word + "'";
  }

  private static String behind(String text, Lexeme token) {
    return switch (token.type()) {
      case ID -> {
        String lower = token.text().toLowerCase(Locale.ROOT);
        yield lower.equals("and") || lower.equals("or") ? "write " + lower + " in lower case" : "";
      }
      case OP_UNARY ->
          switch (token.text()) {
            case "a" -> "write && or and";
            case "o" -> "write || or or";
            default -> "write && or || between two conditions";
          };
      case TRUE, FALSE, OP_NOT, OPEN_PAREN -> "write && or || between two conditions";
      case ERROR -> text.charAt(token.start()) == '#' ? "there are no comments in a line" : "";
      default -> "";
    };
  }

  private static List<String> near(String set, String name, Options options) {
    return Keywords.get().near(set, name).stream()
        .filter(word -> isThere(set, word, options))
        .toList();
  }

  private static boolean isThere(String set, String word, Options options) {
    return Keywords.get()
        .find(set, word)
        .filter(keyword -> keyword.isIn(options.version()))
        .flatMap(Keyword::module)
        .map(options.modules()::test)
        .orElse(true);
  }

  private static String list(List<String> words, String before, String behind) {
    return words.stream().map(word -> before + word + behind).collect(Collectors.joining(" or "));
  }
}
