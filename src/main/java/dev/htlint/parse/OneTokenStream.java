package dev.htlint.parse;

import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** A stream that holds one token and the one before: an LL(1) grammar looks no further. */
final class OneTokenStream implements TokenStream {
  private final TokenSource tokens;
  private @Nullable Token previous;
  private Token current;
  private int index;

  OneTokenStream(TokenSource tokens) {
    this.tokens = tokens;
    this.current = tokens.nextToken();
  }

  @Override
  public void consume() {
    previous = current;
    current = tokens.nextToken();
    index++;
  }

  @Override
  public int LA(int i) {
    return i == 1 ? current.getType() : Token.INVALID_TYPE;
  }

  @Override
  public @Nullable Token LT(int k) {
    return switch (k) {
      case 1 -> current;
      case -1 -> previous;
      default -> throw new UnsupportedOperationException("the grammar is LL(1)");
    };
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int index) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int size() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getSourceName() {
    return tokens.getSourceName();
  }

  @Override
  public Token get(int index) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TokenSource getTokenSource() {
    return tokens;
  }

  @Override
  public String getText(Interval interval) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getText() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getText(RuleContext context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getText(@Nullable Token start, @Nullable Token stop) {
    throw new UnsupportedOperationException();
  }
}
