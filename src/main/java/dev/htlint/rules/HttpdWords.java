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
  /** What stands before the parser's own words where the expression is not repeated. */
  private static final Pattern EXPRESSION =
      Pattern.compile("^(?:Can't parse|Cannot parse)[^:\"']*(?:expression|clause)[^:\"']*: ");

  /** How the messages go on that are whole sentences with the directive's name at their start. */
  private static final Pattern VERB =
      Pattern.compile("(?:values )?(?:must|requires?|only|accepts|takes|cannot|wants)\\b");

  private HttpdWords() {}

  /** The sentence that {@code name}, {@code fault} and httpd's words make; Latin-1. */
  static String sentence(Refusal refusal, String name, String fault) {
    String words = words(refusal, name);
    boolean whole = words.startsWith(name + " ");
    if (whole && VERB.matcher(words.substring(name.length() + 1)).lookingAt()) {
      return words;
    }
    return (name + " " + fault).strip() + (words.isEmpty() ? "" : ": " + words);
  }

  private static String words(Refusal refusal, String name) {
    String message = refusal.message().strip();
    if (refusal.kind().isCrash()) {
      return "";
    }
    if (refusal.kind() == Kind.BAD_REGEX) {
      return refusal
          .directive()
          .flatMap(directive -> RegexGuesses.broken(directive.arguments().rawArguments()))
          .map(broken -> broken.fault().message())
          .orElse("");
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
    String text = directive.map(Directive::arguments).map(HttpdWords::longest).orElse("");
    int at = text.isEmpty() ? -1 : message.indexOf(text);
    return at < 0 ? message : message.substring(at + text.length()).replaceFirst("^[\"']?:? *", "");
  }

  /** Which is the expression, where the message repeats it. */
  private static String longest(Arguments arguments) {
    String longest = "";
    for (int i = 0; i < arguments.argumentCount(); i++) {
      String word = arguments.argument(i);
      boolean expression = word.length() > longest.length() && !word.equalsIgnoreCase("expr");
      longest = expression ? word : longest;
    }
    return longest;
  }
}
