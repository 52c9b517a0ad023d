package dev.htlint.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * httpd's word splitter on text that was joined already, and the reading of single words. Texts are
 * Latin-1: each character is a byte. Mirrors {@code ap_getword_conf} and {@code substring_conf} in
 * httpd's server/util.c.
 */
public final class Words {
  private Words() {}

  /** What {@code apr_isspace} calls a blank. */
  public static boolean isBlank(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** The words of {@code text} in order, quotes and escapes resolved. */
  public static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int at = skipBlanks(text, 0);
    while (at < text.length()) {
      int end = wordEnd(text, at);
      words.add(unquote(text.substring(at, end)));
      at = skipBlanks(text, end);
    }
    return words;
  }

  /** The first word of {@code text}, empty where there is none. */
  public static String first(String text) {
    int at = skipBlanks(text, 0);
    return at == text.length() ? "" : unquote(text.substring(at, wordEnd(text, at)));
  }

  /** {@code text} behind its first word and the blanks that follow. */
  public static String rest(String text) {
    int at = skipBlanks(text, 0);
    return at == text.length() ? "" : text.substring(skipBlanks(text, wordEnd(text, at)));
  }

  /** {@code text} without the blanks at both ends. */
  public static String trim(String text) {
    int start = skipBlanks(text, 0);
    int end = text.length();
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int start) {
    char quote = text.charAt(start);
    int at = start;
    if (quote != '"' && quote != '\'') {
      while (at < text.length() && !isBlank(text.charAt(at))) {
        at++;
      }
      return at;
    }
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      at += isEscape(text, at, quote) ? 2 : 1;
    }
    return Math.min(at + 1, text.length());
  }

  private static boolean isEscape(String text, int at, char quote) {
    if (text.charAt(at) != '\\' || at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return next == '\\' || next == quote;
  }

  /** The value of one word as it is written, with its quotes. */
  static String unquote(String word) {
    char quote = word.isEmpty() ? 0 : word.charAt(0);
    boolean quoted = quote == '"' || quote == '\'';
    int start = quoted ? 1 : 0;
    int end = quoted ? quotedEnd(word, quote) : word.length();
    if (word.indexOf('\\') < 0) {
      return word.substring(start, end);
    }
    StringBuilder value = new StringBuilder(word.length());
    for (int i = start; i < end; i++) {
      if (isEscape(word, i, quoted ? quote : '\\') && i + 1 < end) {
        i++;
      }
      value.append(word.charAt(i));
    }
    return value.toString();
  }

  private static int quotedEnd(String word, char quote) {
    int at = 1;
    while (at < word.length() && word.charAt(at) != quote) {
      at += isEscape(word, at, quote) ? 2 : 1;
    }
    return Math.min(at, word.length());
  }

  /** The bytes from {@code start} to {@code end} with continuations taken out, as Latin-1. */
  public static String joined(byte[] bytes, int start, int end) {
    return joined(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
  }

  /** {@code text}, whose line ends are still in it, with continuations taken out. */
  public static String joined(String text) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n') {
        joined.append(c);
        continue;
      }
      int length = joined.length();
      int backslash = length - (length > 0 && joined.charAt(length - 1) == '\r' ? 2 : 1);
      if (backslash >= 0 && joined.charAt(backslash) == '\\') {
        joined.setLength(backslash);
      } else {
        joined.append(c);
      }
    }
    return joined.toString();
  }
}
