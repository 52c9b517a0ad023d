package dev.htlint.verify;

import dev.htlint.verify.Installation.Outcome;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code httpd -t} prints. */
final class Configtest {
  /** For some refusals the message is on a line of its own, for others behind the place. */
  private static final Pattern SAID =
      Pattern.compile("Syntax error on line (\\d+) of [^:\\n]*:\\s+(.*)", Pattern.DOTALL);

  /** What depends on the files and users of the machine. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "(?i)does not exist|no such file|not a (valid )?directory|can't open|could not (be )?open"
              + "|unable to open|cannot open|cannot access|bad (user|group) name");

  /** What a process that a signal ended exits with, at least. */
  private static final int SIGNAL = 128;

  private Configtest() {}

  /** The refused line, the last one where several are joined; empty where httpd accepts all. */
  static Optional<Refused> read(Outcome outcome) {
    if (outcome.exitCode() >= SIGNAL) {
      return Optional.of(new Refused(0, Httpd.BROKEN));
    }
    Matcher said = SAID.matcher(outcome.output());
    if (said.find()) {
      return Optional.of(new Refused(Integer.parseInt(said.group(1)), first(said.group(2))));
    }
    return outcome.exitCode() == 0
        ? Optional.empty()
        : Optional.of(new Refused(0, outcome.output().strip().replaceAll("\\s+", " ")));
  }

  /** Whether it was not the text that displeased httpd, but what it found on this machine. */
  static boolean isAboutMachine(Refused refused) {
    return MACHINE.matcher(refused.message()).find();
  }

  private static String first(String text) {
    return text.strip()
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll("\\S*/(?=" + Httpd.CONFIGTEST + ":)", "");
  }
}
