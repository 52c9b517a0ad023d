package dev.htlint.tree;

import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;

/**
 * A line with words: a directive, or the tag that opens or closes a section. Guarantees at least
 * one word. The words are those of httpd's splitter before variables are replaced; their texts are
 * Latin-1, each character a byte.
 */
public final class DirectiveLine implements Line, Arguments {
  /** What the first word makes of a line; httpd asks only for its first two characters. */
  public enum Kind {
    DIRECTIVE,
    OPEN,
    CLOSE
  }

  private final SourceFile source;
  private final int start;
  private final int end;
  private final String name;
  private final int[] bounds;
  private final boolean variables;

  /**
   * @param name the value of the first word
   * @param bounds start and end of each word, quotes included, in bytes
   * @param variables whether <code>${</code> stands somewhere in the words
   */
  public DirectiveLine(
      SourceFile source, int start, int end, String name, int[] bounds, boolean variables) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.name = name;
    this.bounds = bounds;
    this.variables = variables;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  /** The file that this line is of. */
  public SourceFile source() {
    return source;
  }

  /** The value of the first word, with all its brackets. */
  public String name() {
    return name;
  }

  /** Whether the line opens a section, closes one, or is a plain directive. */
  public Kind kind() {
    if (name.isEmpty() || name.charAt(0) != '<') {
      return Kind.DIRECTIVE;
    }
    return name.length() > 1 && name.charAt(1) == '/' ? Kind.CLOSE : Kind.OPEN;
  }

  /** Whether <code>${</code> stands somewhere, so that httpd may split the line differently. */
  public boolean hasVariables() {
    return variables;
  }

  @Override
  public int argumentCount() {
    return bounds.length / 2 - 1;
  }

  @Override
  public String argument(int index) {
    int at = 2 * index + 2;
    return Words.unquote(Words.joined(source.bytes(), bounds[at], bounds[at + 1]));
  }

  @Override
  public boolean isEmptyArgument(int index) {
    int at = 2 * index + 2;
    int length = bounds[at + 1] - bounds[at];
    byte first = source.bytes()[bounds[at]];
    if (length > 2 && source.bytes()[bounds[at] + 1] != '\\') {
      return false;
    }
    return (first == '"' || first == '\'') && argument(index).isEmpty();
  }

  /**
   * The last physical line, from 1: the number that httpd gives a directive. A continuation at the
   * end of the file reaches for a line that is not there, which counts.
   */
  public int lastLine() {
    return source.line(reachesBeyondFile() ? end : end - 1);
  }

  private boolean reachesBeyondFile() {
    byte[] bytes = source.bytes();
    if (end < bytes.length || bytes[end - 1] != '\n') {
      return false;
    }
    int before = end > 1 && bytes[end - 2] == '\r' ? end - 3 : end - 2;
    if (before < start || bytes[before] != '\\') {
      return false;
    }
    while (before > start && bytes[before] != '\n' && bytes[before] != 0) {
      before--;
    }
    return bytes[before] != 0; // behind a NUL httpd does not see the backslash
  }

  /** Where the name stands, quotes included. */
  public Span nameSpan() {
    return new Span(bounds[0], bounds[1]);
  }

  /** Where argument {@code index} stands, quotes included. */
  public Span argumentSpan(int index) {
    return new Span(bounds[2 * index + 2], bounds[2 * index + 3]);
  }

  /** Where all arguments stand together; empty behind the name where there is none. */
  public Span argumentsSpan() {
    return argumentCount() == 0
        ? new Span(bounds[1], bounds[1])
        : new Span(bounds[2], bounds[bounds.length - 1]);
  }

  /** Where the words stand, the blanks and line ends around them left out. */
  public Span wordsSpan() {
    return new Span(bounds[0], bounds[bounds.length - 1]);
  }

  @Override
  public String rawArguments() {
    Span span = argumentsSpan();
    return Words.joined(source.bytes(), span.start(), span.end());
  }

  /** The whole line as httpd reads it: joined and trimmed. */
  public String text() {
    return Words.joined(source.bytes(), bounds[0], bounds[bounds.length - 1]);
  }

  /** The first physical line, from 1. */
  public int line() {
    return source.line(start);
  }

  @Override
  public String toString() {
    return text();
  }
}
