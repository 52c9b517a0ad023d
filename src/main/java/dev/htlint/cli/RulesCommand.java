package dev.htlint.cli;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleInfo;
import dev.htlint.report.TextTable;
import dev.htlint.rules.Rules;
import dev.htlint.run.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code htlint rules}: what is looked for. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists the rules; htlint explain RULE tells more of one.")
final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TextTable table = new TextTable();
    table.add("RULE", "SEVERITY", "CATEGORY", "SUMMARY");
    Rules.all().stream()
        .map(Rule::id)
        .sorted()
        .map(RuleInfo::of)
        .forEach(
            rule -> table.add(rule.id(), rule.severity().label(), rule.category(), rule.summary()));
    terminal.out().print(table);
    return ExitCode.CLEAN.number();
  }
}
