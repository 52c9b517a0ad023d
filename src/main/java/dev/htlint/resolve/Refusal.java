package dev.htlint.resolve;

import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import java.util.Optional;

/**
 * A line that httpd refuses.
 *
 * @param line the refused line; that of a section left open is its opening tag
 * @param directive what httpd made of the line, empty where it did not get that far
 * @param message what httpd logs, as Latin-1 and not yet escaped for the log
 */
public record Refusal(
    Kind kind, Phase phase, Line line, Optional<Directive> directive, String message) {

  /** When httpd finds out. */
  public enum Phase {
    /** While it reads the file. */
    BUILD,
    /** When it lets the directives appear, one after the other. */
    WALK
  }

  /** What is wrong, as far as httpd can tell. */
  public enum Kind {
    UNKNOWN_DIRECTIVE,
    NOT_ALLOWED,
    ARGUMENT_COUNT,
    ALWAYS_REFUSED,
    BAD_ADDRESS,
    BAD_EXPRESSION,
    BAD_FLAGS,
    BAD_FORMAT,
    BAD_NUMBER,
    BAD_PATH,
    BAD_REGEX,
    BAD_STATUS,
    BUILT_IN,
    CHILD_CRASH,
    MISPLACED,
    MISSING_FILE,
    MISSING_VALUE,
    MIXED_SIGNS,
    OPTION_NOT_ALLOWED,
    PROCESS_CRASH,
    UNKNOWN_PROVIDER,
    UNKNOWN_VALUE,
    SECTION_NOT_CLOSED,
    WRONG_CLOSING_TAG,
    STRAY_CLOSING_TAG,
    MISSING_BRACKET,
    SECTION_ARGUMENT,
    SECTION_PLACE,
    MACRO,
    INCLUDE,
    LINE_TOO_LONG;

    /** Whether httpd refuses nothing, but does not survive it either. */
    public boolean isCrash() {
      return this == CHILD_CRASH || this == PROCESS_CRASH;
    }
  }

  /** Where to point: at the words of the line if it has any. */
  public Span span() {
    if (line instanceof DirectiveLine directiveLine) {
      return kind == Kind.ARGUMENT_COUNT || kind == Kind.SECTION_ARGUMENT
          ? directiveLine.wordsSpan()
          : directiveLine.nameSpan();
    }
    return new Span(line.start(), line.start());
  }

  /**
   * The message as it stands in the error log: control characters, backslashes and bytes beyond
   * ASCII escaped as {@code ap_escape_errorlog_item} (httpd's server/util.c) does.
   */
  public String logged() {
    StringBuilder log = null;
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (c >= ' ' && c < 0x7F && c != '\\') {
        if (log != null) {
          log.append(c);
        }
        continue;
      }
      if (log == null) {
        log = new StringBuilder(message.length() + 16).append(message, 0, i);
      }
      switch (c) {
        case '\b' -> log.append("\\b");
        case '\n' -> log.append("\\n");
        case '\r' -> log.append("\\r");
        case '\t' -> log.append("\\t");
        case 0x0B -> log.append("\\v");
        case '\\' -> log.append("\\\\");
        default -> log.append(String.format("\\x%02x", (int) c));
      }
    }
    return log == null ? message : log.toString();
  }

  /** The first physical line, from 1, in {@code source}. */
  public int lineNumber(SourceFile source) {
    return source.line(line.start());
  }
}
