package dev.htlint.cli;

import dev.htlint.files.Reasons;
import dev.htlint.files.WholeFile;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.SettingsSearch;
import dev.htlint.settings.Starter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code htlint init}: a settings file to begin with. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Writes a commented .htlint.conf into this folder, unless there is one.")
final class InitCommand implements Callable<Integer> {
  private final Terminal terminal;

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure {
    try {
      WholeFile.create(
          terminal.folder().resolve(SettingsSearch.NAME), out -> out.write(Starter.text()));
    } catch (FileAlreadyExistsException e) {
      throw new Failure(ExitCode.USAGE, SettingsSearch.NAME + " is there already");
    } catch (IOException e) {
      throw new Failure(ExitCode.IO, SettingsSearch.NAME + ": " + Reasons.of(e));
    }
    terminal
        .out()
        .println("wrote " + SettingsSearch.NAME + "; each setting in it is commented out");
    return ExitCode.CLEAN.number();
  }
}
