package dev.htlint.cli;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.NearNames;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleInfo;
import dev.htlint.rules.Rules;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code htlint explain}: what a rule or a directive is about. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains a rule or a directive.",
    footer = {
      "",
      "Examples:",
      "  htlint explain unknown-directive",
      "  htlint explain RewriteRule"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "RULE|DIRECTIVE",
      description = "The id of a rule or the name of a directive.")
  private String subject = "";

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure {
    terminal.out().print(explanation());
    return ExitCode.CLEAN.number();
  }

  private String explanation() throws Failure {
    List<String> rules = Rules.all().stream().map(Rule::id).toList();
    if (rules.contains(subject)) {
      return page(RuleInfo.of(subject));
    }
    List<DirectiveEntry> directives = DirectiveCommand.find(subject);
    if (!directives.isEmpty()) {
      return DirectiveCard.of(directives);
    }
    if (subject.matches("(?s).*\\bAH[0-9]{5}\\b.*|\\[.*")) {
      throw new Failure(
          ExitCode.USAGE,
          "explain: codes and lines of httpd's error log are not known yet, only rules and"
              + " directives");
    }
    List<String> near = new ArrayList<>(NearNames.of(subject, rules));
    near.addAll(Catalog.get().nearDirectives(subject));
    throw Failure.unknown(
        "explain: neither a rule nor a directive is called", subject, near, "(see htlint rules)");
  }

  /** The page with one line in place of the table at its head. */
  static String page(RuleInfo rule) {
    String text = rule.page();
    int body = text.indexOf("\n## ");
    return rule.id()
        + " ("
        + rule.severity().label()
        + ", "
        + rule.category()
        + ", since "
        + rule.since()
        + ")\n\n"
        + rule.summary()
        + "\n"
        + (body < 0 ? "" : text.substring(body))
        + "\n"
        + rule.url()
        + "\n";
  }
}
