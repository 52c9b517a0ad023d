package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.files.FileFinder.Top;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is told while somebody walks over many files, by a clock and a terminal of the test. */
class WalkProgressTest {
  private static final Path FILE = Path.of("site/index.html");
  private static final Top TOP = new Top(Path.of("site"), Path.of("site"));

  private final StringWriter shown = new StringWriter();
  private int looked;
  private int questions;
  private long now;

  @Test
  void aWalkOverFewFilesIsNotToldNorIsAnybodyAskedForATerminal() {
    try (WalkProgress walk = walk(false)) {
      now += TimeUnit.MINUTES.toNanos(1);
      meet(walk, 999);
    }
    assertThat(looked).isEqualTo(999);
    assertThat(questions).isZero();
    assertThat(shown.toString()).isEmpty();
  }

  @Test
  void aLongWalkTellsHowManyItHasMet() {
    try (WalkProgress walk = walk(false)) {
      meet(walk, 1234);
      assertThat(shown.toString()).as("no second is over").isEmpty();
      now += TimeUnit.SECONDS.toNanos(2);
      meet(walk, 1);
      assertThat(shown.toString()).isEqualTo("\rhtlint: 1,235 files seen");
    }
    assertThat(looked).isEqualTo(1235);
    assertThat(shown.toString()).endsWith(" ".repeat(24) + "\r");
  }

  @Test
  void quietIsQuiet() {
    try (WalkProgress walk = walk(true)) {
      meet(walk, 2000);
      now += TimeUnit.MINUTES.toNanos(1);
      meet(walk, 1);
    }
    assertThat(looked).isEqualTo(2001);
    assertThat(questions).isZero();
    assertThat(shown.toString()).isEmpty();
  }

  private WalkProgress walk(boolean quiet) {
    return new WalkProgress(
        (path, file, top) -> looked++,
        seen ->
            Progress.ofWalk(
                seen,
                new PrintWriter(shown),
                () -> {
                  questions++;
                  return true;
                },
                () -> now),
        quiet);
  }

  private static void meet(WalkProgress walk, int files) {
    for (int i = 0; i < files; i++) {
      walk.met(FILE, FILE, TOP);
    }
  }
}
