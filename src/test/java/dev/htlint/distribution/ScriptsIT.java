package dev.htlint.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** All shell scripts of the repository, as shellcheck sees them. */
@EnabledOnOs(OS.LINUX)
final class ScriptsIT {
  @TempDir private Path folder;

  @Test
  void shellcheck() throws Exception {
    Shell.needs("shellcheck");
    Shell shell = Shell.in(Shell.ROOT, folder);
    Shell.Outcome outcome =
        shell.run(
            "sh",
            "-c",
            "grep -lE '^#!.*[/ ](ba|da|)sh( |$)' bin/* .ci/* .github/actions/*/* | xargs shellcheck");
    assertThat(outcome.out() + outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
  }
}
