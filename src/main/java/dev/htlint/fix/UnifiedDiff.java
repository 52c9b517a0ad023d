package dev.htlint.fix;

import dev.htlint.fix.Revision.Change;
import dev.htlint.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A revision as a unified diff that {@code git apply} and {@code patch -p1} take. Guarantees the
 * bytes of every line as they are, carriage returns and what is no UTF-8 included; says so where
 * the last line has no end.
 *
 * <p>A diff library would search for what the fixer knows, and take long where much was changed.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final byte[] NO_NEWLINE =
      "\n\\ No newline at end of file".getBytes(StandardCharsets.US_ASCII);

  private final SourceFile before;
  private final SourceFile after;
  private final ByteArrayOutputStream diff = new ByteArrayOutputStream();

  private UnifiedDiff(Revision revision) {
    this.before = revision.original();
    this.after = revision.text();
  }

  /** Lines {@code start} to {@code end} (from 0) of the original, and those in their place. */
  private record Region(int start, int end, int newStart, int newEnd) {}

  /** The diff, with its two lines of names in front; empty where nothing was changed. */
  public static byte[] of(Revision revision) {
    UnifiedDiff made = new UnifiedDiff(revision);
    List<Region> regions = made.regions(revision.changes());
    if (!regions.isEmpty()) {
      made.text("--- " + GitNames.quoted("a/", revision.original().path()) + "\n");
      made.text("+++ " + GitNames.quoted("b/", revision.original().path()) + "\n");
      made.hunks(regions);
    }
    return made.diff.toByteArray();
  }

  /** Whole lines around the changes; those that share a line are one region. */
  private List<Region> regions(List<Change> changes) {
    List<Region> regions = new ArrayList<>();
    int i = 0;
    while (i < changes.size()) {
      Change first = changes.get(i++);
      Change last = first;
      while (i < changes.size() && !hasNewline(last.end(), changes.get(i).start())) {
        last = changes.get(i++);
      }
      region(first, last, regions);
    }
    return regions;
  }

  private boolean hasNewline(int from, int to) {
    return before.line(from) < before.line(to);
  }

  private void region(Change first, Change last, List<Region> regions) {
    int start = before.line(first.start()) - 1;
    int newStart = after.line(first.newStart()) - 1;
    boolean atLineEnds = beginsLine(before, last.end()) && beginsLine(after, last.newEnd());
    int end = atLineEnds ? before.line(last.end()) - 1 : lineAfter(before, last.end());
    int newEnd = atLineEnds ? after.line(last.newEnd()) - 1 : lineAfter(after, last.newEnd());
    while (start < end && newStart < newEnd && isSame(start, newStart)) {
      start++;
      newStart++;
    }
    while (start < end && newStart < newEnd && isSame(end - 1, newEnd - 1)) {
      end--;
      newEnd--;
    }
    if (start == end && newStart == newEnd) {
      return;
    }
    int previous = regions.size() - 1;
    if (previous >= 0 && regions.get(previous).end() == start) {
      Region touching = regions.remove(previous);
      regions.add(new Region(touching.start(), end, touching.newStart(), newEnd));
    } else {
      regions.add(new Region(start, end, newStart, newEnd));
    }
  }

  private static boolean beginsLine(SourceFile file, int offset) {
    return offset == 0 || file.bytes()[offset - 1] == '\n';
  }

  /** The line behind that of the byte at {@code offset}, or the number of lines. */
  private static int lineAfter(SourceFile file, int offset) {
    return Math.min(file.line(offset), lines(file));
  }

  /** How many lines a diff counts: nothing behind the last line end is no line. */
  private static int lines(SourceFile file) {
    return beginsLine(file, file.length()) ? file.lineCount() - 1 : file.lineCount();
  }

  private boolean isSame(int line, int newLine) {
    int start = start(before, line);
    int newStart = start(after, newLine);
    int length = start(before, line + 1) - start;
    return length == start(after, newLine + 1) - newStart
        && Arrays.equals(
            before.bytes(), start, start + length, after.bytes(), newStart, newStart + length);
  }

  /** Where line {@code line} (from 0) begins; the file's end behind the last one. */
  private static int start(SourceFile file, int line) {
    return line < file.lineCount() ? file.lineSpan(line + 1).start() : file.length();
  }

  private void hunks(List<Region> regions) {
    int i = 0;
    while (i < regions.size()) {
      int from = i++;
      while (i < regions.size()
          && regions.get(i).start() - regions.get(i - 1).end() <= 2 * CONTEXT) {
        i++;
      }
      hunk(regions.subList(from, i));
    }
  }

  private void hunk(List<Region> regions) {
    Region first = regions.get(0);
    Region last = regions.get(regions.size() - 1);
    int lead = Math.min(CONTEXT, first.start());
    int tail = Math.min(CONTEXT, lines(before) - last.end());
    int start = first.start() - lead;
    int end = last.end() + tail;
    text("@@ -" + range(start, end));
    text(" +" + range(first.newStart() - lead, last.newEnd() + tail) + " @@\n");
    int at = start;
    for (Region region : regions) {
      lines(' ', before, at, region.start());
      lines('-', before, region.start(), region.end());
      lines('+', after, region.newStart(), region.newEnd());
      at = region.end();
    }
    lines(' ', before, at, end);
  }

  /** A range of no lines is named by the line in front of it. */
  private static String range(int start, int end) {
    return (end > start ? start + 1 : start) + "," + (end - start);
  }

  private void lines(char mark, SourceFile file, int from, int to) {
    for (int line = from; line < to; line++) {
      int start = start(file, line);
      int end = start(file, line + 1);
      boolean ended = file.bytes()[end - 1] == '\n';
      diff.write(mark);
      diff.write(file.bytes(), start, (ended ? end - 1 : end) - start);
      diff.writeBytes(ended ? new byte[0] : NO_NEWLINE);
      diff.write('\n');
    }
  }

  private void text(String text) {
    diff.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
