package dev.htlint.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;
import org.jspecify.annotations.Nullable;

/**
 * A token of nothing but its type and its bytes; lines are found from offsets, on demand. Valid
 * until the next token but one is read: see {@link Pool}.
 */
final class SlimToken implements Token {
  private int type;
  private int start;
  private int stop;

  private SlimToken() {}

  /**
   * Makes the tokens of one file out of two objects, which take turns: {@link OneTokenStream} holds
   * the current token and the one before, and nobody else keeps any.
   */
  static final class Pool implements TokenFactory<SlimToken> {
    private SlimToken latest = new SlimToken();
    private SlimToken before = new SlimToken();

    @Override
    public SlimToken create(
        Pair<TokenSource, CharStream> source,
        int type,
        @Nullable String text,
        int channel,
        int start,
        int stop,
        int line,
        int column) {
      SlimToken token = before;
      before = latest;
      latest = token;
      token.type = type;
      token.start = start;
      token.stop = stop;
      return token;
    }

    @Override
    public SlimToken create(int type, String text) {
      throw new UnsupportedOperationException();
    }
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
    return stop;
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
