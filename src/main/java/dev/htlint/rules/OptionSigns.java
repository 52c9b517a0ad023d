package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.DirectiveLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    RuleContext.Report report =
        context
            .report(this, refusal, "the options of this line do not go together")
            .at(line.argumentsSpan())
            .help("write either all of them with + or -, or none");
    refusal
        .directive()
        .flatMap(directive -> Correction.of(directive, options(line), context))
        .ifPresent(
            found ->
                report
                    .help(
                        (line.argumentCount() == 1 ? "" : "all of them take + or -, or none does; ")
                            + found.help())
                    .fix(found.fix(isPlain(line))));
    return report.add();
  }

  /** Whether signs are all that is missing: None and All say more than an option. */
  private static boolean isPlain(DirectiveLine line) {
    return line.argumentCount() > 1
        && IntStream.range(0, line.argumentCount())
            .noneMatch(i -> line.argument(i).matches("(?i)[+-]?(none|all)"));
  }

  private static Stream<String> options(DirectiveLine line) {
    if (line.argumentCount() != 1) {
      return Stream.of(signed(line));
    }
    return switch (line.argument(0).toLowerCase(Locale.ROOT)) {
      case "+all" -> Stream.of("All");
      case "-all", "+none", "-none" -> Stream.of("None");
      default -> Stream.of(line.argument(0).replaceFirst("=.*", ""));
    };
  }

  private static String signed(DirectiveLine line) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < line.argumentCount(); i++) {
      String word = line.argument(i);
      boolean plain = !word.startsWith("+") && !word.startsWith("-");
      if (!word.matches("(?i)[+-]?(none|all)")) {
        words.add(plain ? "+" + word : word);
      }
    }
    return String.join(" ", words);
  }
}
