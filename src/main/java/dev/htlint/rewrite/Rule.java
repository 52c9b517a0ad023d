package dev.htlint.rewrite;

import dev.htlint.tree.RewriteLine;
import java.util.List;

/**
 * A RewriteRule with the conditions in front of it: {@code cmd_rewriterule} of
 * modules/mappers/mod_rewrite.c. Read from a line that httpd accepts.
 *
 * @param negated whether the rule is for what the pattern does not match
 */
record Rule(
    Place place,
    Regex pattern,
    boolean negated,
    Template output,
    RuleFlags flags,
    List<Condition> conditions) {

  /** Whether it may send a request round: what it makes is asked for within the server, or [N]. */
  boolean mayTurn() {
    return flags.next || (!flags.noSubstitution && !flags.redirect);
  }

  static Rule of(RewriteLine line, List<Condition> conditions, Place place) {
    RuleFlags flags = RuleFlags.of(line.third());
    boolean negated = line.first().startsWith("!");
    String output = line.second();
    flags.noSubstitution |= output.equals("-");
    if (output.endsWith("?")) {
      if (flags.queryAppend) {
        flags.queryLast = true;
      } else {
        flags.queryNone = true;
        output = output.substring(0, output.length() - 1);
      }
    } else if (flags.queryDiscard) {
      flags.queryNone = output.indexOf('?') < 0;
    }
    return new Rule(
        place,
        Regex.of(negated ? line.first().substring(1) : line.first(), flags.noCase),
        negated,
        Template.of(output),
        flags,
        List.copyOf(conditions));
  }
}
