package dev.htlint.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Tells how far long work has come, in one line that is written over and gone at the end. Nothing
 * is written, and nobody is asked for a terminal, before the work has taken a second. It keeps time
 * only when a file is finished; several threads may say so.
 */
final class Progress implements Runnable, AutoCloseable {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long PAUSE_NANOS = 100_000_000L;

  private static final int UNKNOWN = -1;

  private final int all;
  private final PrintWriter out;
  private final BooleanSupplier watched;
  private final LongSupplier nanos;
  private long due;
  private boolean silent;
  private int finished;
  private int width;

  /**
   * @param all how many files there are
   * @param watched whether {@code out} is a terminal and wants to be told; asked once at most
   * @param nanos the time
   */
  Progress(int all, PrintWriter out, BooleanSupplier watched, LongSupplier nanos) {
    this.all = all;
    this.out = out;
    this.watched = watched;
    this.nanos = nanos;
    this.due = nanos.getAsLong() + PATIENCE_NANOS;
  }

  /**
   * Of a walk, at the end of which only it is known how many files there are.
   *
   * @param seen how many were met already
   */
  static Progress ofWalk(int seen, PrintWriter out, BooleanSupplier watched, LongSupplier nanos) {
    Progress progress = new Progress(UNKNOWN, out, watched, nanos);
    progress.finished = seen;
    return progress;
  }

  /** A file is finished. */
  @Override
  public synchronized void run() {
    finished++;
    if (silent || nanos.getAsLong() - due < 0) {
      return;
    }
    if (width == 0 && !watched.getAsBoolean()) {
      silent = true;
      return;
    }
    String line =
        all == UNKNOWN
            ? String.format(Locale.ROOT, "htlint: %,d files seen", finished)
            : String.format(Locale.ROOT, "htlint: %,d of %,d files", finished, all);
    out.print("\r" + line);
    out.flush();
    width = line.length();
    due = nanos.getAsLong() + PAUSE_NANOS;
  }

  /** Clears the line. */
  @Override
  public synchronized void close() {
    silent = true;
    if (width > 0) {
      out.print("\r" + " ".repeat(width) + "\r");
      out.flush();
      width = 0;
    }
  }
}
