package dev.htlint.lint;

import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.CommentLine;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that keeps findings back, {@code # htlint: ignore[rule-id, other] reason}, or one that
 * was meant to. It stands on a line of its own, as httpd's comments do.
 *
 * @param line the whole comment, with the lines that httpd joins to it
 * @param word what stands behind {@code htlint:}; see {@link #NEXT} and {@link #FILE}
 * @param names the rules in the brackets, in their order
 * @param reason what stands behind the brackets, as people read it; may be empty
 */
public record Ignore(CommentLine line, Word word, List<Word> names, String reason) {
  /** Covers the next directive, or all of the section that begins next. */
  public static final String NEXT = "ignore";

  /** Covers the file. */
  public static final String FILE = "ignore-file";

  private static final byte[] MARK = {'h', 't', 'l', 'i', 'n', 't', ':'};

  private static final Pattern COMMENT =
      Pattern.compile(
          "#\\s*+htlint:\\s*+([\\w-]++)[ \\t]*+(?:\\[([^\\]]*+)(]?))?+", Pattern.DOTALL);

  /** What separates names; a backslash is one that joins lines. */
  private static final Pattern NAME = Pattern.compile("[^,\\s\\\\]+");

  /**
   * A word in the comment.
   *
   * @param text as it is written, Latin-1
   * @param span where
   */
  public record Word(String text, Span span) {}

  public Ignore {
    names = List.copyOf(names);
  }

  /** Whether it covers the file. */
  public boolean coversFile() {
    return word.text().equals(FILE);
  }

  /** Whether it covers anything: others are misspelled, or name no rule. */
  public boolean isMeant() {
    return (coversFile() || word.text().equals(NEXT)) && !names.isEmpty();
  }

  /**
   * What {@code comment} says; empty where it is about something else. A word that is neither
   * {@link #NEXT} nor {@link #FILE} counts only with a bracket behind it: there are other comments
   * that begin with {@code htlint:}, and there is prose.
   */
  static Optional<Ignore> of(SourceFile source, CommentLine comment) {
    if (!isMarked(source.bytes(), comment)) {
      return Optional.empty();
    }
    String text = Words.trim(source.latin1(comment.hash(), comment.end()));
    Matcher matcher = COMMENT.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    Word word = word(comment, matcher.start(1), matcher.group(1));
    boolean known = word.text().equals(NEXT) || word.text().equals(FILE);
    if (!known && matcher.group(2) == null) {
      return Optional.empty();
    }
    boolean closed = matcher.group(3) != null && !matcher.group(3).isEmpty();
    String reason = closed ? text.substring(matcher.end()) : "";
    return Optional.of(
        new Ignore(comment, word, closed ? names(comment, matcher) : List.of(), joined(reason)));
  }

  private static List<Word> names(CommentLine comment, Matcher matcher) {
    List<Word> names = new ArrayList<>();
    Matcher name = NAME.matcher(matcher.group(2));
    while (name.find()) {
      names.add(word(comment, matcher.start(2) + name.start(), name.group()));
    }
    return names;
  }

  private static Word word(CommentLine comment, int offset, String text) {
    int start = comment.hash() + offset;
    return new Word(text, new Span(start, start + text.length()));
  }

  private static String joined(String latin1) {
    return SourceFile.display(Words.trim(latin1.replaceAll("\\\\\\r?\\n", " ")));
  }

  /** A first look, for all the comments that are none of ours. */
  private static boolean isMarked(byte[] bytes, CommentLine comment) {
    int at = comment.hash() + 1;
    while (at < comment.end() && Words.isBlank(bytes[at])) {
      at++;
    }
    if (at + MARK.length > comment.end()) {
      return false;
    }
    for (int i = 0; i < MARK.length; i++) {
      if (bytes[at + i] != MARK[i]) {
        return false;
      }
    }
    return true;
  }
}
