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
import org.antlr.v4.runtime.Token;

/** Makes lines of the parser's tokens, in one pass and without a parse tree. */
final class TreeBuilder {
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

  void comment(Token token) {
    finish();
    int start = token.getStartIndex();
    lines.add(new CommentLine(start, skipLead(start), token.getStopIndex() + 1));
  }

  void blank(Token token) {
    finish();
    lines.add(new BlankLine(token.getStartIndex(), token.getStopIndex() + 1));
  }

  void name(Token token) {
    finish();
    lineStart = token.getStartIndex();
    word(token);
  }

  void word(Token token) {
    int end = token.getStopIndex() + 1;
    int type = token.getType();
    if (type == ConfigFileLexer.UNTERMINATED || type == ConfigFileLexer.UNTERMINATED_NAME) {
      end = trimEnd(end);
    }
    if (boundCount + 2 > bounds.length) {
      bounds = Arrays.copyOf(bounds, bounds.length * 2);
    }
    bounds[boundCount++] = skipLead(token.getStartIndex());
    bounds[boundCount++] = end;
    lineEnd = token.getStopIndex() + 1;
  }

  void end(Token token) {
    lineEnd = token.getStopIndex() + 1;
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

  private int skipLead(int from) {
    int at = from;
    while (true) {
      int c = bytes[at];
      if (Words.isBlank(c)) {
        at++;
      } else if (c == '\\' && at + 1 < bytes.length && bytes[at + 1] == '\n') {
        at += 2;
      } else if (c == '\\'
          && at + 2 < bytes.length
          && bytes[at + 1] == '\r'
          && bytes[at + 2] == '\n') {
        at += 3;
      } else {
        return at;
      }
    }
  }

  /**
   * httpd trims the line before it splits it: an open quote does not keep the blanks at its end.
   */
  private int trimEnd(int end) {
    int at = end;
    while (true) {
      if (bytes[at - 1] == '\n') {
        at -= bytes[at - 2] == '\r' ? 3 : 2;
      } else if (Words.isBlank(bytes[at - 1])) {
        at--;
      } else {
        return at;
      }
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
