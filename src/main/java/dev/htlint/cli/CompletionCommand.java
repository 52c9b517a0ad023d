package dev.htlint.cli;

import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code htlint completion}: the script that completes words in a shell. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints the completion script of a shell.",
    footer = {
      "",
      "Load it in ~/.bashrc or ~/.zshrc:",
      "  source <(htlint completion bash)",
      "  source <(htlint completion zsh)"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "bash|zsh", description = "The shell.")
  private String shell = "";

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure {
    if (!shell.equals("bash") && !shell.equals("zsh")) {
      throw new Failure(ExitCode.USAGE, "completion: bash or zsh, not \"" + shell + "\"");
    }
    // one script for both: it sees in which shell it runs
    terminal.out().print(CompletionScript.of(Commands.whole(terminal)));
    return ExitCode.CLEAN.number();
  }
}
