package dev.htlint.cli;

import dev.htlint.files.FileFinder;
import dev.htlint.files.FileFinder.Top;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Tells how many files a walk has met, while another listener looks at them. */
final class WalkProgress implements FileFinder.Listener, AutoCloseable {
  /** A walk of fewer is over at once, and to load what keeps time takes longer than such a walk. */
  private static final int FEW = 1000;

  private final FileFinder.Listener other;
  private final IntFunction<Progress> begin;
  private final boolean quiet;
  private int seen;
  private @Nullable Progress progress;

  /**
   * @param quiet whether to tell nothing
   */
  WalkProgress(FileFinder.Listener other, Terminal terminal, boolean quiet) {
    this(
        other,
        seen -> Progress.ofWalk(seen, terminal.err(), terminal::isErrorWatched, System::nanoTime),
        quiet);
  }

  /**
   * The same told otherwise.
   *
   * @param begin how to tell it, once so many files were met
   */
  WalkProgress(FileFinder.Listener other, IntFunction<Progress> begin, boolean quiet) {
    this.other = other;
    this.begin = begin;
    this.quiet = quiet;
  }

  @Override
  public void met(Path path, Path file, Top top) {
    other.met(path, file, top);
    seen++;
    if (quiet || seen < FEW) {
      return;
    }
    Progress told = progress;
    if (told == null) {
      told = begin.apply(seen - 1);
      progress = told;
    }
    told.run();
  }

  /** Clears the line. */
  @Override
  public void close() {
    if (progress != null) {
      progress.close();
    }
  }
}
