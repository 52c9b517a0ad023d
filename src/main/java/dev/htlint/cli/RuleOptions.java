package dev.htlint.cli;

import dev.htlint.catalog.NearNames;
import dev.htlint.diagnostic.Severity;
import dev.htlint.lint.Linter;
import dev.htlint.lint.Rule;
import dev.htlint.rules.Rules;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.RuleChoice;
import dev.htlint.settings.Setting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say which rules count, and for how much. */
final class RuleOptions {
  @Option(
      names = "--select",
      paramLabel = "RULE,...",
      split = ",",
      hideParamSyntax = true,
      description = "Reports these rules only.")
  private List<String> selected = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "RULE,...",
      split = ",",
      hideParamSyntax = true,
      description = "Does not report these rules.")
  private List<String> ignored = new ArrayList<>();

  @Option(
      names = "--severity",
      paramLabel = "RULE=LEVEL",
      description = "Reports a rule as error, warning or note; may be repeated.")
  private List<String> severities = new ArrayList<>();

  @Option(
      names = "--no-ignores",
      description = "Reports what comments in the files keep back, too.")
  private boolean noIgnores;

  /** The options by the settings that they stand for. */
  Map<Setting, String> values() {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    put(values, Setting.SELECT, selected);
    put(values, Setting.IGNORE, ignored);
    put(values, Setting.SEVERITY, severities);
    return values;
  }

  private static void put(Map<Setting, String> values, Setting setting, List<String> words) {
    if (!words.isEmpty()) {
      values.put(setting, String.join(" ", words));
    }
  }

  /** All rules, and whether comments may keep back what they find. */
  Linter linter() {
    Linter linter = new Linter(Rules.all());
    return noIgnores ? linter.withoutIgnores() : linter;
  }

  /** What the options say. */
  RuleChoice choice() throws Failure {
    Map<String, Severity> levels = new HashMap<>();
    for (String setting : severities) {
      int equals = setting.indexOf('=');
      Optional<Severity> level = Severity.of(setting.substring(equals + 1));
      if (equals < 0 || level.isEmpty()) {
        throw new Failure(
            ExitCode.USAGE,
            "--severity: RULE=error, RULE=warning or RULE=note is wanted, not \"" + setting + "\"");
      }
      levels.put(known("--severity", setting.substring(0, equals)), level.get());
    }
    return new RuleChoice(known("--select", selected), known("--ignore", ignored), levels);
  }

  /** The names of {@code rules}, each of which must be known. */
  static Set<String> known(String option, List<String> rules) throws Failure {
    Set<String> known = new HashSet<>();
    for (String rule : rules) {
      known.add(known(option, rule.strip()));
    }
    return known;
  }

  private static String known(String option, String rule) throws Failure {
    List<String> ids = Rules.all().stream().map(Rule::id).toList();
    if (ids.contains(rule)) {
      return rule;
    }
    throw Failure.unknown(
        option + ": there is no rule", rule, NearNames.of(rule, ids), "(see htlint rules)");
  }
}
