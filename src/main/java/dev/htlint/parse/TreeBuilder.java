package dev.htlint.parse;

import dev.htlint.source.SourceFile;
import dev.htlint.tree.BlankLine;
import dev.htlint.tree.CommentLine;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes lines of the parser's tokens, in one pass and without a parse tree. */
final class TreeBuilder implements ConfigParser.Tokens {
  private final SourceFile source;
  private final byte[] bytes;
  private final NameTable names = new NameTable();
  private final List<Line> lines = new ArrayList<>();

  private int lineStart = -1;
  private int lineEnd;
  private int[] bounds = new int[32];
  private int boundCount;

  TreeBuilder(SourceFile source) {
    this.source = source;
    this.bytes = source.bytes();
  }

  @Override
  public void token(int type, int start, int end) {
    switch (type) {
      case ConfigFileLexer.COMMENT -> {
        finish();
        lines.add(new CommentLine(start, skipLead(start, end), end));
      }
      case ConfigFileLexer.EMPTY, ConfigFileLexer.TRAILING -> {
        finish();
        lines.add(new BlankLine(start, end));
      }
      case ConfigFileLexer.NAME, ConfigFileLexer.QUOTED_NAME -> {
        finish();
        lineStart = start;
        word(start, end, end);
      }
      case ConfigFileLexer.UNTERMINATED_NAME -> {
        finish();
        lineStart = start;
        word(start, end, trimEnd(end));
      }
      case ConfigFileLexer.WORD, ConfigFileLexer.QUOTED -> word(start, end, end);
      case ConfigFileLexer.UNTERMINATED -> word(start, end, trimEnd(end));
      default -> lineEnd = end;
    }
  }

  private void word(int start, int end, int trimmedEnd) {
    if (boundCount + 2 > bounds.length) {
      bounds = Arrays.copyOf(bounds, bounds.length * 2);
    }
    bounds[boundCount++] = skipLead(start, end);
    bounds[boundCount++] = trimmedEnd;
    lineEnd = end;
  }

  /** The lines up to {@code fileEnd}, which is where the last one ends in any case. */
  List<Line> lines(int fileEnd) {
    if (lineStart >= 0) {
      lineEnd = fileEnd;
      finish();
    }
    return lines;
  }

  private void finish() {
    if (lineStart < 0) {
      return;
    }
    int[] words = Arrays.copyOf(bounds, boundCount);
    String name = names.name(bytes, words[0], words[1]);
    boolean variables = hasVariable(words[0], words[boundCount - 1]);
    lines.add(new DirectiveLine(source, lineStart, lineEnd, name, words, variables));
    lineStart = -1;
    boundCount = 0;
  }

  /** Where the first word in the bytes from {@code from} to {@code end} begins. */
  private int skipLead(int from, int end) {
    int at = from;
    while (at < end) {
      int join = bytes[at] == '\\' ? joinEnd(at, end) : -1;
      if (join > 0) {
        at = join;
      } else if (Words.isBlank(bytes[at])) {
        at++;
      } else {
        return at;
      }
    }
    return from;
  }

  /** Where the continuation at {@code from} ends, or -1 if there is none: see the grammar. */
  private int joinEnd(int from, int end) {
    int open = 0;
    for (int at = from; at < end; at++) {
      if (bytes[at] == '\\') {
        open++;
      } else if (bytes[at] == '\n') {
        if (--open == 0) {
          return at + 1;
        }
      } else if (bytes[at] != '\r') {
        return -1;
      }
    }
    return -1;
  }

  /**
   * httpd trims the line before it splits it: an open quote does not keep the blanks at its end.
   */
  private int trimEnd(int end) {
    int at = end;
    int newlines = 0;
    while (true) {
      byte last = bytes[at - 1];
      if (last == '\n') {
        newlines++;
      } else if (last == '\\' && newlines > 0) {
        newlines--;
      } else if (!Words.isBlank(last)) {
        return at;
      }
      at--;
    }
  }

  private boolean hasVariable(int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (bytes[i] == '$' && (bytes[i + 1] == '{' || bytes[i + 1] == '\\')) {
        return true;
      }
    }
    return false;
  }
}
