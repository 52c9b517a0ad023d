package dev.htlint.resolve;

import dev.htlint.tree.CommentLine;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conditional sections around the line that is being read: those that hold, in each of which
 * httpd keeps account of open sections anew, and the one that it skips.
 */
final class Guards {
  /** The file itself, or a conditional section that holds; its end is looked for in its own way. */
  private record Frame(@Nullable Directive tag, Deque<Directive> open, ReadBuffer buffer) {}

  private final ReadBuffer.Pool pool = new ReadBuffer.Pool();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Skipping skipping = new Skipping(pool);
  private @Nullable Guard innermost;

  Guards() {
    enter(null);
  }

  private void enter(@Nullable Directive tag) {
    frames.push(new Frame(tag, new ArrayDeque<>(), new ReadBuffer(pool)));
  }

  /** The innermost, whether it holds or not; null outside of all. */
  @Nullable Guard innermost() {
    return innermost;
  }

  /** What is skipped. */
  Skipping skipping() {
    return skipping;
  }

  /** The other sections that are open in the innermost one that holds, innermost first. */
  Deque<Directive> open() {
    return frames.getFirst().open();
  }

  /** Those that are open in the file itself. */
  Deque<Directive> openInFile() {
    return frames.getLast().open();
  }

  /** All sections that are still open, innermost first. */
  List<Directive> allOpen() {
    List<Directive> open = new ArrayList<>();
    for (Frame frame : frames) {
      open.addAll(frame.open());
    }
    return open;
  }

  /** Reads {@code line} as {@link ReadBuffer#read} does. */
  int read(byte[] bytes, Line line) {
    boolean skips = skipping.isActive();
    ReadBuffer buffer = skips ? skipping.buffer() : frames.getFirst().buffer();
    int next = buffer.read(bytes, line);
    if (line instanceof DirectiveLine || (skips && line instanceof CommentLine)) {
      pool.take();
    }
    return next;
  }

  /** Begins the section that {@code tag} opens, which httpd reads or skips as the answer says. */
  void begin(Directive tag, Conditions.Answer answer) {
    innermost =
        new Guard(
            Optional.ofNullable(innermost),
            tag,
            answer.argument(),
            answer.negated(),
            answer.holds());
    if (answer.holds()) {
      enter(tag);
    } else {
      skipping.begin(tag.name(), tag.line());
    }
  }

  /** Begins a section whose handler reads what it holds itself, {@code raw} if that is Lua. */
  void beginTaken(Directive tag, boolean raw) {
    innermost = new Guard(Optional.ofNullable(innermost), tag, "", false, false);
    if (raw) {
      skipping.beginRaw(tag.name(), tag.line());
    } else {
      skipping.begin(tag.name(), tag.line());
    }
  }

  /**
   * Whether a line ends the innermost section that holds: the whole line must be its closing tag,
   * whatever stands behind other closing tags.
   */
  boolean isEnd(DirectiveLine line, @Nullable String text) {
    Frame frame = frames.getFirst();
    Directive tag = frame.tag();
    if (tag == null || !frame.open().isEmpty()) {
      return false;
    }
    if (text == null && line.kind() != DirectiveLine.Kind.CLOSE) {
      return false;
    }
    String whole = text != null ? text : line.text();
    return whole.equalsIgnoreCase("</" + tag.name().substring(1) + ">");
  }

  /** Ends the innermost section, which holds. */
  void end() {
    frames.pop();
    endSkipped();
  }

  /** Ends the innermost section, which was skipped. */
  void endSkipped() {
    innermost = innermost == null ? null : innermost.outer().orElse(null);
  }
}
