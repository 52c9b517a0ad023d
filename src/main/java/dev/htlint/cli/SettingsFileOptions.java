package dev.htlint.cli;

import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.SettingsSearch;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where settings come from. */
final class SettingsFileOptions {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Reads these settings, not the nearest .htlint.conf.")
  private @Nullable String file;

  @Option(names = "--no-settings", description = "Reads no settings file.")
  private boolean none;

  /** Reads no settings file, as {@code --no-settings} says. */
  void readNone() {
    none = true;
  }

  /**
   * Finds settings as the options say.
   *
   * @param gitIgnore whether what .gitignore names is passed over
   */
  SettingsSearch search(Terminal terminal, boolean gitIgnore) throws Failure {
    Path base = terminal.folder();
    if (none && file != null) {
      throw new Failure(ExitCode.USAGE, "--settings and --no-settings do not go together");
    }
    if (none) {
      return SettingsSearch.none(base, gitIgnore);
    }
    return file == null
        ? SettingsSearch.above(base, gitIgnore)
        : SettingsSearch.of(base, terminal.locate(terminal.path(file)), gitIgnore);
  }
}
