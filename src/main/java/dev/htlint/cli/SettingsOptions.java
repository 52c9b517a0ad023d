package dev.htlint.cli;

import dev.htlint.run.Failure;
import dev.htlint.run.SettingsSearch;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where settings come from, and what they may leave out. */
final class SettingsOptions {
  @Mixin private SettingsFileOptions source = new SettingsFileOptions();

  @Option(
      names = "--show-settings",
      description = "Prints which settings hold for PATH and where each comes from.")
  private boolean show;

  @Option(
      names = "--force-exclude",
      description = "Minds Exclude for files that are named and for standard input, too.")
  private boolean forceExclude;

  @Option(names = "--no-gitignore", description = "Lints what .gitignore names, too.")
  private boolean noGitIgnore;

  /** Reads no settings file, as {@code --no-settings} says. */
  void readNone() {
    source.readNone();
  }

  /** Whether settings are to be shown in place of linting. */
  boolean show() {
    return show;
  }

  /** Whether what is named can be excluded, too. */
  boolean forceExclude() {
    return forceExclude;
  }

  /** Finds settings as the options say. */
  SettingsSearch search(Terminal terminal) throws Failure {
    return source.search(terminal, !noGitIgnore);
  }
}
