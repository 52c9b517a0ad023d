package dev.htlint.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion script, where the shells themselves ask it. */
@EnabledOnOs(OS.LINUX)
final class CompletionIT {
  private static final Path SCRIPT = Shell.TARGET.resolve("completions/htlint");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "bash, htlint dir, directive",
    "bash, htlint --form, --format",
    "bash, htlint check --form, --format",
    "bash, htlint check --format con, concise",
    "bash, htlint completion z, zsh",
    "bash, htlint explain unknown-d, unknown-directive",
    "bash, htlint pub, public/",
    "bash, htlint check pub, public/",
    "bash, htlint --server deb, debian-12",
    "zsh, htlint dir, directive",
    "zsh, htlint --form, --format",
    "zsh, htlint check --form, --format",
    "zsh, htlint completion z, zsh",
    "zsh, htlint pub, public",
    "zsh, htlint --server deb, debian-12",
  })
  void completes(String shell, String typed, String completed) throws Exception {
    Shell.needs(shell);
    Shell.needs("python3");
    Files.createDirectory(folder.resolve("public"));
    Shell.Outcome outcome =
        Shell.in(folder, folder).run("python3", "-c", TYPIST, shell, SCRIPT.toString(), typed);
    assertThat(outcome.ok().out())
        .contains("[" + typed.substring("htlint ".length(), typed.lastIndexOf(' ') + 1));
    assertThat(outcome.out()).contains(completed);
  }

  /** Types into a shell on a terminal and prints the line that completion makes of it. */
  private static final String TYPIST =
      """
      import os, pty, select, sys, time
      shell, script, typed = sys.argv[1:]
      program = {'bash': 'bash --norc --noprofile -i', 'zsh': 'zsh -f -i'}[shell].split()
      pid, terminal = pty.fork()
      if pid == 0:
          os.environ['TERM'] = 'dumb'
          os.execvp(program[0], program)
      def read(until, seconds):
          end, text = time.time() + seconds, ''
          while time.time() < end and until not in text:
              if select.select([terminal], [], [], 0.2)[0]:
                  try:
                      text += os.read(terminal, 65536).decode('utf-8', 'replace')
                  except OSError:
                      break
          return text
      def say(words):
          os.write(terminal, words.encode())
      say("PS1='> '; echo rea''dy\\n")
      read('ready', 60)
      if shell == 'zsh':
          say('unsetopt zle_bracketed_paste 2>/dev/null; autoload -Uz compinit && compinit -u -D\\n')
      say('htlint() { echo "[$*]"; }; source ' + script + '; echo loa""ded\\n')
      read('loaded', 60)
      time.sleep(0.3)
      say(typed + '\\t')
      say('\\n')
      print(read(']', 30))
      say('exit\\n')
      """;
}
