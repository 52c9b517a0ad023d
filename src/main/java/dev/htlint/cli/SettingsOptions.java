package dev.htlint.cli;

import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.SettingsSearch;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where settings come from, and what they may leave out. */
final class SettingsOptions {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Reads these settings, not the nearest .htlint.conf.")
  private @Nullable String file;

  @Option(names = "--no-settings", description = "Reads no settings file.")
  private boolean none;

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
    none = true;
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
    Path base = terminal.folder();
    if (none && file != null) {
      throw new Failure(ExitCode.USAGE, "--settings and --no-settings do not go together");
    }
    if (none) {
      return SettingsSearch.none(base, !noGitIgnore);
    }
    return file == null
        ? SettingsSearch.above(base, !noGitIgnore)
        : SettingsSearch.of(base, terminal.locate(terminal.path(file)), !noGitIgnore);
  }
}
