package dev.htlint.run;

import dev.htlint.parse.ConfigParser;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.Line;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The lines of a large file, parsed in pieces by several threads while somebody already reads from
 * the first piece on. To its readers it is a plain list that waits where it must: what it holds
 * does not depend on who parsed what.
 */
final class Pieces extends AbstractList<Line> {
  private static final int PIECE = 1 << 20;

  private final List<FutureTask<List<Line>>> pieces = new ArrayList<>();
  private final AtomicInteger started = new AtomicInteger();

  private Pieces(SourceFile source, int size) {
    List<Integer> cuts = ConfigParser.chunks(source, size);
    for (int i = 0; i + 1 < cuts.size(); i++) {
      int start = cuts.get(i);
      int end = cuts.get(i + 1);
      pieces.add(new FutureTask<>(() -> ConfigParser.parse(source, start, end)));
    }
  }

  /** The tree of {@code source}: a file above twice the size of a piece is parsed in pieces. */
  static ConfigFile parse(SourceFile source) {
    return source.length() <= 2 * PIECE
        ? ConfigParser.parse(source)
        : new ConfigFile(source, of(source, PIECE));
  }

  /** The lines of {@code source}, which are cut into pieces of about {@code size} bytes. */
  static List<Line> of(SourceFile source, int size) {
    Pieces lines = new Pieces(source, size);
    ForkJoinPool pool = ForkJoinPool.commonPool();
    for (int i = 0; i < pool.getParallelism(); i++) {
      pool.execute(lines::parseAll);
    }
    return lines;
  }

  private void parseAll() {
    while (parseNext()) {}
  }

  /** Parses the first piece that nobody has begun with; false if there is none. */
  private boolean parseNext() {
    int next = started.getAndIncrement();
    if (next >= pieces.size()) {
      return false;
    }
    pieces.get(next).run();
    return true;
  }

  /** The lines of a piece; until another thread has them ready, this one parses later pieces. */
  private List<Line> lines(FutureTask<List<Line>> piece) {
    boolean more = true;
    while (more && !piece.isDone()) {
      more = parseNext();
    }
    try {
      return piece.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Iterator<Line> iterator() {
    Iterator<FutureTask<List<Line>>> later = pieces.iterator();
    return new Iterator<>() {
      private Iterator<Line> piece = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!piece.hasNext() && later.hasNext()) {
          piece = lines(later.next()).iterator();
        }
        return piece.hasNext();
      }

      @Override
      public Line next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return piece.next();
      }
    };
  }

  @Override
  public int size() {
    return pieces.stream().mapToInt(piece -> lines(piece).size()).sum();
  }

  @Override
  public Line get(int index) {
    int left = index;
    for (FutureTask<List<Line>> piece : pieces) {
      List<Line> lines = lines(piece);
      if (left < lines.size()) {
        return lines.get(left);
      }
      left -= lines.size();
    }
    throw new IndexOutOfBoundsException(index);
  }
}
