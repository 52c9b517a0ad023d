package dev.htlint.rules;

import dev.htlint.diagnostic.Edit;
import dev.htlint.resolve.Directive;
import dev.htlint.tree.RewriteLine;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a RewriteRule the flag [END] in place of [L]. */
final class EndFlag {
  private static final Pattern LAST =
      Pattern.compile("(?i)(?<=[\\[,])\\s*(?:l|last)\\s*(?=[\\],])");

  private EndFlag() {}

  /** The change; empty where the file does not hold what httpd read. */
  static Optional<Edit> in(Directive rule) {
    String words = rule.line().source().latin1(rule.line().wordsSpan());
    int start = words.indexOf(rule.line().rawArguments());
    if (start < 0) {
      return Optional.empty();
    }
    int behind = start + RewriteLine.behind(rule.line().rawArguments(), 2);
    String front = words.substring(0, behind);
    String flags = words.substring(behind);
    Matcher last = LAST.matcher(flags);
    int bracket = flags.indexOf('[');
    String ended =
        last.find()
            ? flags.substring(0, last.start()) + "END" + flags.substring(last.end())
            : bracket < 0
                ? flags.stripTrailing() + (front.endsWith(" ") ? "" : " ") + "[END]"
                : flags.substring(0, bracket + 1) + "END," + flags.substring(bracket + 1);
    return LineFix.rewrite(rule, front + ended);
  }
}
