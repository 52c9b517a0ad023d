package dev.htlint.rules;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Arguments;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What httpd says against an argument, as part of our sentence: without what the sentence says
 * already.
 */
final class HttpdWords {
  private static final Pattern PATTERN = Pattern.compile("regular expression '(.*)'$");

  /** What stands before the parser's own words where the expression is not repeated. */
  private static final Pattern EXPRESSION =
      Pattern.compile("^(?:Can't parse|Cannot parse)[^:\"']*(?:expression|clause)\\s*: ");

  private HttpdWords() {}

  /** The sentence that {@code name}, {@code fault} and httpd's words make; Latin-1. */
  static String sentence(Refusal refusal, String name, String fault) {
    String words = words(refusal, name);
    if (words.startsWith(name + " ")) {
      return words;
    }
    return (name + " " + fault).strip() + (words.isEmpty() ? "" : ": " + words);
  }

  private static String words(Refusal refusal, String name) {
    String message = refusal.message().strip();
    if (refusal.kind() == Kind.CHILD_CRASH) {
      return "";
    }
    if (refusal.kind() == Kind.BAD_REGEX) {
      Matcher pattern = PATTERN.matcher(message);
      return pattern.find() ? pattern.group(1) : "";
    }
    if (refusal.kind() == Kind.BAD_EXPRESSION) {
      return behindExpression(message, refusal.directive());
    }
    String quoted = Pattern.quote(name);
    String bare = message.replaceFirst("(?i)^(?:" + quoted + "|'" + quoted + " .*'): ", "");
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static String behindExpression(String message, Optional<Directive> directive) {
    Matcher start = EXPRESSION.matcher(message);
    if (start.find()) {
      return message.substring(start.end());
    }
    if (directive.isPresent()) {
      Arguments arguments = directive.get().arguments();
      for (int i = 0; i < arguments.argumentCount(); i++) {
        String word = arguments.argument(i);
        int at = word.length() < 3 ? -1 : message.indexOf(word);
        if (at >= 0) {
          return message.substring(at + word.length()).replaceFirst("^[\"']?:? *", "");
        }
      }
    }
    return message;
  }
}
