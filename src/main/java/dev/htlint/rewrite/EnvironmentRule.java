package dev.htlint.rewrite;

import dev.htlint.expression.ExpressionNode;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import dev.htlint.expression.ExpressionTree;
import dev.htlint.regex.LiteralPattern;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A SetEnvIf, BrowserMatch, either without case, or SetEnvIfExpr: {@code sei_entry} of
 * modules/metadata/mod_setenvif.c.
 *
 * @param attribute what of the request is looked at; a pattern of header names where {@code names}
 *     is not null
 * @param pattern null for an expression
 * @param plain whether the pattern is a text that is searched for, not a regular expression
 * @param condition empty where there is a pattern
 * @param variables what is set
 */
record EnvironmentRule(
    String attribute,
    @Nullable Regex names,
    @Nullable Regex pattern,
    boolean plain,
    Optional<ExpressionNode> condition,
    List<Setting> variables) {

  /**
   * A variable.
   *
   * @param value null where it is unset
   */
  record Setting(String name, @Nullable String value) {}

  /** The rule of {@code directive}, by its name, and its words. */
  static EnvironmentRule of(String directive, String arguments) {
    List<String> words = Words.split(arguments);
    if (directive.equals("setenvifexpr")) {
      return new EnvironmentRule(
          "",
          null,
          null,
          false,
          ExpressionTree.parse(words.get(0), Flavour.BOOLEAN),
          settings(words, 1));
    }
    boolean browser = directive.startsWith("browser");
    boolean noCase = directive.endsWith("nocase");
    String attribute = browser ? "User-Agent" : words.get(0);
    String pattern = words.get(browser ? 0 : 1);
    return new EnvironmentRule(
        attribute,
        isName(attribute) ? null : Regex.of(attribute, noCase),
        Regex.of(pattern, noCase),
        LiteralPattern.is(pattern),
        Optional.empty(),
        settings(words, browser ? 1 : 2));
  }

  private static List<Setting> settings(List<String> words, int from) {
    List<Setting> settings = new ArrayList<>();
    for (int i = from; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      if (word.startsWith("!")) {
        settings.add(new Setting(word.substring(1), null));
      } else {
        settings.add(
            new Setting(
                equals < 0 ? word : word.substring(0, equals),
                equals < 0 ? "1" : word.substring(equals + 1)));
      }
    }
    return List.copyOf(settings);
  }

  private static boolean isName(String attribute) {
    return attribute
        .chars()
        .allMatch(c -> UriText.isAlphanumeric((char) c) || c == '-' || c == '_');
  }
}
