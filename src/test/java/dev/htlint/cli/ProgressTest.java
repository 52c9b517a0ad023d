package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is told of long work, by a clock and a terminal of the test. */
final class ProgressTest {
  private final StringWriter shown = new StringWriter();
  private boolean terminal = true;
  private int questions;
  private long now = Long.MAX_VALUE - 5; // a clock that runs over

  @Test
  void shortWorkIsNotToldNorIsAnybodyAskedForATerminal() {
    try (Progress progress = progress(4000)) {
      finish(progress, 3999, 0);
      finish(progress, 1, 999);
    }
    assertThat(shown.toString()).isEmpty();
    assertThat(questions).isZero();
  }

  @Test
  void longWorkIsToldInOneLineThatIsClearedAtTheEnd() {
    try (Progress progress = progress(4000)) {
      finish(progress, 998, 0);
      finish(progress, 1, 1000);
      finish(progress, 1, 99); // too soon
      finish(progress, 234, 0);
      finish(progress, 1, 1);
      assertThat(shown.toString())
          .isEqualTo("\rhtlint: 999 of 4,000 files\rhtlint: 1,235 of 4,000 files");
    }
    assertThat(shown.toString()).endsWith(" files\r" + " ".repeat(28) + "\r");
    assertThat(questions).isEqualTo(1);
  }

  @Test
  void whatIsNoTerminalIsAskedOnceAndToldNothing() {
    terminal = false;
    try (Progress progress = progress(10)) {
      finish(progress, 1, 1500);
      finish(progress, 1, 1500);
    }
    assertThat(shown.toString()).isEmpty();
    assertThat(questions).isEqualTo(1);
  }

  @Test
  void aWalkTellsHowManyFilesItHasSeen() {
    try (Progress progress =
        Progress.ofWalk(999, new PrintWriter(shown), () -> terminal, () -> now)) {
      finish(progress, 1234, 0);
      finish(progress, 1, 1000);
    }
    assertThat(shown.toString()).startsWith("\rhtlint: 2,234 files seen\r ").endsWith(" \r");
  }

  private Progress progress(int all) {
    return new Progress(
        all,
        new PrintWriter(shown),
        () -> {
          questions++;
          return terminal;
        },
        () -> now);
  }

  private void finish(Progress progress, int files, long afterMillis) {
    now += TimeUnit.MILLISECONDS.toNanos(afterMillis);
    for (int i = 0; i < files; i++) {
      progress.run();
    }
  }
}
