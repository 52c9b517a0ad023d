package dev.htlint.regex;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;
import org.jspecify.annotations.Nullable;

/** A token of nothing but its type and its characters from {@code start} to {@code end}. */
record PatternToken(int type, int start, int end) implements Token {
  static final TokenFactory<PatternToken> FACTORY =
      new TokenFactory<>() {
        @Override
        public PatternToken create(
            Pair<TokenSource, CharStream> source,
            int type,
            String text,
            int channel,
            int start,
            int stop,
            int line,
            int column) {
          return new PatternToken(type, start, stop + 1);
        }

        @Override
        public PatternToken create(int type, String text) {
          throw new UnsupportedOperationException();
        }
      };

  /** The same characters as a token of another type. */
  PatternToken as(int other) {
    return new PatternToken(other, start, end);
  }

  int length() {
    return end - start;
  }

  @Override
  public @Nullable String getText() {
    return null;
  }

  @Override
  public int getType() {
    return type;
  }

  @Override
  public int getLine() {
    return 0;
  }

  @Override
  public int getCharPositionInLine() {
    return 0;
  }

  @Override
  public int getChannel() {
    return DEFAULT_CHANNEL;
  }

  @Override
  public int getTokenIndex() {
    return -1;
  }

  @Override
  public int getStartIndex() {
    return start;
  }

  @Override
  public int getStopIndex() {
    return end - 1;
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public @Nullable CharStream getInputStream() {
    return null;
  }
}
