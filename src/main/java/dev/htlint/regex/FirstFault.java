package dev.htlint.regex;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Ends parsing at the first token that does not fit, with a {@link PatternFault}. */
final class FirstFault extends DefaultErrorStrategy {
  private final PatternBuilder builder;

  FirstFault(PatternBuilder builder) {
    this.builder = builder;
  }

  @Override
  public void recover(Parser recognizer, RecognitionException e) {
    throw fault(recognizer);
  }

  @Override
  public Token recoverInline(Parser recognizer) {
    throw fault(recognizer);
  }

  @Override
  public void reportError(Parser recognizer, RecognitionException e) {
    throw fault(recognizer);
  }

  @Override
  public void sync(Parser recognizer) {}

  private PatternFault fault(Parser recognizer) {
    return builder.unexpected((PatternToken) recognizer.getCurrentToken());
  }
}
