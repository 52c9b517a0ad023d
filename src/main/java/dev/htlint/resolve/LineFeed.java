package dev.htlint.resolve;

import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Macros.Place;
import dev.htlint.resolve.Refusal.Phase;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.BlankLine;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import dev.htlint.tree.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the lines of a file as httpd comes to read them: those that macros bring about where
 * they are used, those that its buffer loses not at all.
 *
 * <p>Mirrors {@code ap_cfg_getline} of httpd's server/util.c and the configfile of mod_macro.
 */
final class LineFeed {
  /** In longer lines what stands behind a NUL is not read on: it would be read over and over. */
  private static final int LONGEST_READ_ON = 8192;

  /** Who takes the lines. */
  @FunctionalInterface
  interface Taker {
    /** {@code text} is what the line became, where it is no longer what stands in the file. */
    void take(DirectiveLine line, @Nullable String text);
  }

  private final List<Line> lines;
  private final SourceFile source;
  private final Context context;
  private final String fileName;
  private final Refusals refusals;
  private final Guards guards;
  private final Macros macros;
  private final Expansions expansions;
  private final Taker taker;

  /** Where a line ends that began in a macro, while it is read. */
  private @Nullable Place joinedAt;

  LineFeed(
      ConfigFile file,
      Context context,
      String fileName,
      Refusals refusals,
      Guards guards,
      Macros macros,
      Expansions expansions,
      Taker taker) {
    this.lines = file.lines();
    this.source = file.source();
    this.context = context;
    this.fileName = fileName;
    this.refusals = refusals;
    this.guards = guards;
    this.macros = macros;
    this.expansions = expansions;
    this.taker = taker;
  }

  /** Hands out all lines, or those up to where httpd stops reading. */
  void run() {
    boolean buffered = ReadBuffer.matters(source.bytes());
    for (Line line : lines) {
      read(line, buffered);
      if (refusals.isStopped() || macros.isCut()) {
        return;
      }
    }
  }

  /** Hands out what a macro began that no line ends. */
  void end() {
    DirectiveLine use = expansions.takeLeft();
    if (use != null) {
      joinedAt = new Place(fileName, source.line(source.bytes().length - 1) + 1);
      read(use, expansions.takeBegun());
      joinedAt = null;
      expand();
    }
  }

  /** Where the text of {@code line} stands that a macro brought about. */
  Place place(DirectiveLine line) {
    return joinedAt != null ? joinedAt : expansions.place(line);
  }

  /**
   * Reads {@code line}; {@code buffered} tells whether the size of the buffer makes a difference.
   */
  private void read(Line line, boolean buffered) {
    if (refusals.isRemoved(line)) {
      return;
    }
    boolean ours = !buffered || macros.isCollecting();
    int next = ours ? line.end() : guards.read(source.bytes(), line);
    if (next == ReadBuffer.LOST) {
      return;
    }
    if (macros.isCollecting() && LineLimit.room(source.bytes(), line) >= Macros.LINE_BUFFER) {
      macros.cut();
      return;
    }
    Objection tooLong = LineLimit.exceeded(source, line, context, fileName);
    if (tooLong != null) {
      refusals.add(tooLong, Phase.BUILD, line, null);
      return;
    }
    DirectiveLine use = expansions.takeLeft();
    if (use != null && isReadOtherwise(use, line)) {
      return;
    }
    if (line instanceof BlankLine && macros.isCollecting()) {
      macros.collect("");
    } else if (line instanceof DirectiveLine directive) {
      taker.take(directive, null);
      expand();
    }
    if (next < line.end() && line.end() - line.start() <= LONGEST_READ_ON) {
      for (Line rest : ConfigParser.parse(source, next, line.end())) {
        if (!refusals.isStopped()) {
          read(rest, true);
        }
      }
    }
  }

  /**
   * Whether {@code line}, the first one behind the macro of {@code use}, is another than it seems:
   * it may begin in the macro, and httpd loses what no line end follows.
   */
  private boolean isReadOtherwise(DirectiveLine use, Line line) {
    byte[] bytes = source.bytes();
    int end = line.end();
    if (end == bytes.length) {
      while (end > line.start() && bytes[end - 1] != '\n') {
        end--;
      }
    }
    String begun = expansions.takeBegun();
    if (begun.isEmpty() && end == line.end()) {
      return false;
    }
    joinedAt = new Place(fileName, source.line(line.end() - 1));
    read(use, Words.joined(begun + Words.joined(bytes, line.start(), end)));
    joinedAt = null;
    expand();
    return true;
  }

  private void expand() {
    while (expansions.hasLine() && !refusals.isStopped()) {
      DirectiveLine use = expansions.use();
      String text = expansions.nextLine();
      if (text != null) {
        read(use, text);
      }
    }
  }

  /** Reads {@code line}, which {@code use} has brought about. */
  private void read(DirectiveLine use, String line) {
    String text = Words.trim(line);
    if (!text.startsWith("#") && (!text.isEmpty() || macros.isCollecting())) {
      taker.take(use, text);
    }
  }
}
