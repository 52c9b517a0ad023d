package dev.htlint.cli;

import dev.htlint.lint.Linter;
import dev.htlint.run.Failure;
import dev.htlint.run.Plan;
import dev.htlint.run.RuleChoice;
import dev.htlint.run.SettingsSearch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;

/** The options that describe a server, for commands that ask no rules. */
final class DescriptionOptions {
  @Mixin private ServerOptions server = new ServerOptions();

  @Mixin private LaunchOptions launch = new LaunchOptions();

  @Mixin private SettingsFileOptions settings = new SettingsFileOptions();

  /** The settings to go by. */
  SettingsSearch search(Terminal terminal) throws Failure {
    return settings.search(terminal, true);
  }

  /** A plan that lints nothing. */
  Plan plan(Terminal terminal, SettingsSearch search) throws Failure {
    return new Plan(
        new Plan.Wishes(
            server.choice(terminal),
            server.site(terminal),
            launch.launch(terminal),
            new Linter(List.of()),
            new RuleChoice(Set.of(), Set.of(), Map.of()),
            Optional.empty(),
            Optional.empty()),
        search);
  }
}
