package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.tree.RewriteLine;
import java.util.List;

/** A host's name as a pattern, whose dots stand for any character. */
final class UnescapedDot implements Rule {
  @Override
  public String id() {
    return "unescaped-dot";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("RewriteCond");
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    RewriteLine line = RewriteLine.of(directive.arguments().rawArguments());
    if (line == null
        || !directive.isRead()
        || !line.first().matches("(?i)%\\{(HTTP_HOST|SERVER_NAME)}")) {
      return;
    }
    String pattern = line.second();
    String escaped = escaped(pattern);
    if (escaped.equals(pattern) || pattern.matches("!?[-=<>].*")) {
      return;
    }
    String words = context.source().latin1(directive.line().wordsSpan());
    int at = words.indexOf(pattern, words.indexOf('}'));
    RuleContext.Report report =
        context
            .report(
                this, directive.line().wordsSpan(), "the dot in a pattern stands for any character")
            .label("other hosts match, too")
            .outcome(Outcome.NONE)
            .help("write \\. for a dot");
    if (at >= 0) {
      String better = words.substring(0, at) + escaped + words.substring(at + pattern.length());
      LineFix.rewrite(directive, better)
          .ifPresent(edit -> report.fix(Fix.unsafe("escape the dots", edit)));
    }
    report.add();
  }

  /** The pattern with a backslash in front of each dot between the parts of a name. */
  private static String escaped(String pattern) {
    StringBuilder out = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        out.append(c).append(pattern.charAt(++i));
        continue;
      }
      inClass = c == '[' || (inClass && c != ']');
      if (c == '.' && !inClass && isOfName(pattern, i)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Whether parts of a name stand on both sides, or it is the dot behind {@code www}. */
  private static boolean isOfName(String pattern, int dot) {
    char next = dot + 1 < pattern.length() ? pattern.charAt(dot + 1) : ' ';
    boolean behindName =
        dot > 0
            && isOfName(pattern.charAt(dot - 1))
            && (dot < 2 || pattern.charAt(dot - 2) != '\\');
    boolean www = dot >= 3 && pattern.regionMatches(true, dot - 3, "www", 0, 3);
    return behindName && (isOfName(next) || (www && "*+?{".indexOf(next) < 0));
  }

  private static boolean isOfName(char c) {
    return c == '-' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
