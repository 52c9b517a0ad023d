package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.DirectiveLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Options with and without a sign in one line, or None and All at a place where they cannot be. */
final class OptionSigns implements Rule {
  @Override
  public String id() {
    return "option-signs";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.MIXED_SIGNS || !(refusal.line() instanceof DirectiveLine line)) {
      return false;
    }
    return context
        .report(this, refusal, "the options of this line do not go together")
        .at(line.argumentsSpan())
        .help(help(line))
        .add();
  }

  private static String help(DirectiveLine line) {
    boolean single = line.argumentCount() == 1;
    if (single) {
      String word = line.argument(0).toLowerCase(Locale.ROOT);
      return "write: " + line.name() + (word.equals("+all") ? " All" : " None");
    }
    return "write either all of them with + or -, or none: " + signed(line);
  }

  private static String signed(DirectiveLine line) {
    List<String> words = new ArrayList<>();
    words.add(line.name());
    for (int i = 0; i < line.argumentCount(); i++) {
      String word = SourceFile.display(line.argument(i));
      boolean plain = !word.startsWith("+") && !word.startsWith("-");
      if (!word.matches("(?i)[+-]?(none|all)")) {
        words.add(plain ? "+" + word : word);
      }
    }
    return String.join(" ", words);
  }
}
