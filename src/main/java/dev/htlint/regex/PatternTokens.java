package dev.htlint.regex;

import java.util.function.IntSupplier;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a pattern for an LL(1) parser, without those that mean nothing: comments, blanks in
 * extended mode, empty quotations. A token is read no sooner than it is asked for, when the options
 * are in effect that the one before has set.
 */
final class PatternTokens implements TokenStream {
  private final PatternText text;
  private final PcreLexer lexer;
  private final IntSupplier options;
  private @Nullable PatternToken current;
  private @Nullable PatternToken previous;
  private int index;

  /** Whether nothing of a class has been read but perhaps its circumflex. */
  private boolean atClassStart;

  private boolean negated;

  /** The tokens of {@code text}, where {@code options} says what is in effect. */
  PatternTokens(PatternText text, IntSupplier options) {
    this.text = text;
    this.options = options;
    this.lexer = new PcreLexer(text);
    lexer.setTokenFactory(PatternToken.FACTORY);
    lexer.removeErrorListeners();
  }

  /** The next token. */
  PatternToken current() {
    PatternToken token = current;
    if (token == null) {
      do {
        token = (PatternToken) lexer.nextToken();
      } while (isSkipped(token));
      token = adapted(token);
      current = token;
    }
    return token;
  }

  private boolean has(int option) {
    return (options.getAsInt() & option) != 0;
  }

  private boolean isSkipped(PatternToken token) {
    return switch (token.type()) {
      case PcreLexer.COMMENT, PcreLexer.QUOTE_END -> true;
      case PcreLexer.QUOTED -> isEmptyQuotation(token);
      case PcreLexer.BLANK -> has(Options.EXTENDED);
      case PcreLexer.CLASS_BLANK -> has(Options.EXTENDED_MORE);
      case PcreLexer.HASH -> has(Options.EXTENDED) && skipLine(token.end());
      default -> false;
    };
  }

  private boolean isEmptyQuotation(PatternToken token) {
    return token.length() == 2 || (token.length() == 4 && text.has("\\E", token.start() + 2));
  }

  private boolean skipLine(int start) {
    int at = start;
    int newline = 0;
    while (at < text.length()) {
      newline = text.settings().newlineAt(text, at);
      if (newline > 0) {
        break;
      }
      at++;
    }
    text.seek(at + newline);
    return true;
  }

  private PatternToken adapted(PatternToken token) {
    int type = token.type();
    if (type == PcreLexer.CONDITION_ASSERTION) {
      text.seek(token.end() - 2);
      return token;
    }
    if (type == PcreLexer.CLASS_OPEN) {
      atClassStart = true;
      negated = false;
      return token;
    }
    if (type == PcreLexer.CLASS_NEGATE) {
      if (atClassStart && !negated) {
        negated = true;
        return token;
      }
      atClassStart = false;
      return token.as(PcreLexer.CLASS_TEXT);
    }
    boolean first = atClassStart;
    atClassStart = false;
    if (type == PcreLexer.CLASS_CLOSE && first) {
      lexer.pushMode(PcreLexer.IN_CLASS);
      return token.as(PcreLexer.CLASS_TEXT);
    }
    return type == PcreLexer.CLASS_TEXT ? posixOr(token) : token;
  }

  private PatternToken posixOr(PatternToken token) {
    int end = text.at(token.start()) == '[' ? PosixClass.end(text, token.start()) : -1;
    if (end < 0) {
      return token;
    }
    text.seek(end);
    return new PatternToken(PcreLexer.CLASS_POSIX, token.start(), end);
  }

  @Override
  public void consume() {
    previous = current();
    current = null;
    index++;
  }

  @Override
  public int LA(int i) {
    return i == 1 ? current().type() : Token.INVALID_TYPE;
  }

  @Override
  public @Nullable Token LT(int k) {
    return switch (k) {
      case 1 -> current();
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
    return text.getSourceName();
  }

  @Override
  public Token get(int index) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TokenSource getTokenSource() {
    return lexer;
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
