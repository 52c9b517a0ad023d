package dev.htlint.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the tokens of a text one by one, as httpd's scanner does. The parser may stop long
 * before the end: what stands behind is never looked at, and cannot be wrong.
 *
 * <p>Mirrors {@code server/util_expr_scan.l}: its buffer for strings, its errors, its limit.
 */
final class Scanner {
  /** Thrown where httpd's scanner has no rule: it ends the whole process. */
  static final class Jammed extends Exception {
    private static final long serialVersionUID = 1;

    /** Where it stands still: at a backslash or at a quote. */
    final int offset;

    Jammed(int offset) {
      super("flex scanner jammed", null, false, false);
      this.offset = offset;
    }
  }

  /** How many bytes httpd's buffer for a string or a pattern has; it must not become full. */
  static final int BUFFER = 8192;

  private static final String UNTERMINATED = "Unterminated string or variable";

  private final String text;
  private final boolean whole;
  private final ExpressionLexer lexer;
  private final Deque<Integer> open = new ArrayDeque<>();
  private @Nullable Token pending;
  private boolean started;
  private boolean ended;

  /**
   * @param whole whether the text is a string as a whole
   */
  Scanner(String text, boolean whole) {
    this.text = text;
    this.whole = whole;
    this.lexer = new ExpressionLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
  }

  /** The next token; {@link Terminal#END} at the end, as often as one asks. */
  Lexeme next() throws Jammed {
    if (!started) {
      started = true;
      if (whole) {
        lexer.mode(ExpressionLexer.WHOLE);
        open.push(0);
      }
      return new Lexeme(whole ? Terminal.EXPR_STRING : Terminal.EXPR_BOOL, 0, 0, "");
    }
    if (ended) {
      return new Lexeme(Terminal.END, text.length(), text.length(), "");
    }
    Token piece = pending == null ? lexer.nextToken() : pending;
    pending = null;
    return isPiece(piece) ? string(piece) : token(piece);
  }

  private static boolean isPiece(Token piece) {
    return piece.getType() == ExpressionLexer.TEXT || piece.getType() == ExpressionLexer.ESCAPE;
  }

  /** A string, up to what cannot be part of it. An error in it is found before it is handed out. */
  private Lexeme string(Token first) throws Jammed {
    StringBuilder value = new StringBuilder();
    Token piece = first;
    for (; isPiece(piece); piece = lexer.nextToken()) {
      if (piece.getType() == ExpressionLexer.TEXT) {
        value.append(text, piece.getStartIndex(), piece.getStopIndex() + 1);
      } else {
        value.append(escaped(piece.getText()));
      }
      if (value.length() >= BUFFER) {
        return error(first, "String too long");
      }
    }
    switch (piece.getType()) {
      case ExpressionLexer.BAD_ESCAPE,
          ExpressionLexer.HIGH_ESCAPE,
          ExpressionLexer.NEWLINE,
          ExpressionLexer.JAM -> {
        return token(piece);
      }
      case ExpressionLexer.EOF -> {
        if (!isWhole()) {
          return token(piece);
        }
        ended = true;
      }
      default -> pending = piece;
    }
    // httpd's strings end at the first NUL
    int nul = value.indexOf("\0");
    value.setLength(nul < 0 ? value.length() : nul);
    int start = first.getStartIndex();
    return new Lexeme(Terminal.STRING, start, piece.getStartIndex(), value.toString());
  }

  private static char escaped(String escape) {
    char c = escape.charAt(1);
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> c >= '0' && c <= '7' ? (char) Integer.parseInt(escape.substring(1), 8) : c;
    };
  }

  /** Whether the scanner is in the text that is a string as a whole, and in no variable there. */
  private boolean isWhole() {
    return lexer._mode == ExpressionLexer.WHOLE;
  }

  private Lexeme token(Token piece) throws Jammed {
    int start = piece.getStartIndex();
    return switch (piece.getType()) {
      case ExpressionLexer.EOF -> atEnd();
      case ExpressionLexer.JAM -> throw new Jammed(start);
      case ExpressionLexer.NEWLINE -> error(piece, UNTERMINATED);
      case ExpressionLexer.HIGH_ESCAPE -> error(piece, "Escape sequence out of bound");
      case ExpressionLexer.BAD_ESCAPE -> error(piece, "Bad escape sequence");
      case ExpressionLexer.UNKNOWN -> error(piece, "Parse error near '" + piece.getText() + "'");
      case ExpressionLexer.NO_NAME ->
          error(piece, "Invalid character in variable name '" + piece.getText() + "'");
      case ExpressionLexer.REGEX, ExpressionLexer.OPEN_REGEX -> regex(piece);
      case ExpressionLexer.OPEN_DOUBLE, ExpressionLexer.OPEN_SINGLE -> {
        open.push(start);
        yield plain(Terminal.STR_BEGIN, piece);
      }
      case ExpressionLexer.OPEN_VARIABLE -> {
        open.push(start);
        yield plain(Terminal.VAR_BEGIN, piece);
      }
      case ExpressionLexer.CLOSE_STRING -> {
        open.pop();
        yield plain(Terminal.STR_END, piece);
      }
      case ExpressionLexer.CLOSE_VARIABLE -> {
        open.pop();
        yield plain(Terminal.VAR_END, piece);
      }
      case ExpressionLexer.UNARY -> operator(Terminal.OP_UNARY, piece);
      case ExpressionLexer.BINARY -> operator(Terminal.OP_BINARY, piece);
      default -> plain(terminal(piece.getType()), piece);
    };
  }

  private Lexeme atEnd() {
    boolean isWhole = isWhole();
    ended = true;
    int end = text.length();
    if (isWhole) {
      return new Lexeme(Terminal.STRING, end, end, "");
    }
    return lexer._mode == ExpressionLexer.DEFAULT_MODE
        ? new Lexeme(Terminal.END, end, end, "")
        : new Lexeme(Terminal.ERROR, open.isEmpty() ? 0 : open.peek(), end, UNTERMINATED);
  }

  /** A regex, or the end of the text where its closing delimiter is missing. */
  private Lexeme regex(Token piece) {
    int from = piece.getStartIndex() + (text.charAt(piece.getStartIndex()) == '/' ? 1 : 2);
    int end = piece.getStopIndex() + 1;
    boolean isOpen = piece.getType() == ExpressionLexer.OPEN_REGEX;
    int close = isOpen ? end : text.indexOf(text.charAt(from - 1), from);
    if (close - from >= BUFFER) {
      return error(piece, "Regexp too long");
    }
    if (isOpen) {
      ended = true;
      return new Lexeme(Terminal.END, end, end, "");
    }
    Terminal type = end > close + 1 ? Terminal.REGEX_I : Terminal.REGEX;
    return new Lexeme(type, piece.getStartIndex(), end, text.substring(from, close));
  }

  private Lexeme error(Token piece, String message) {
    ended = true;
    return new Lexeme(Terminal.ERROR, piece.getStartIndex(), piece.getStopIndex() + 1, message);
  }

  /** An operator; its name is without the dash. */
  private Lexeme operator(Terminal type, Token piece) {
    Lexeme token = plain(type, piece);
    return new Lexeme(type, token.start(), token.end(), token.text().substring(1));
  }

  private Lexeme plain(Terminal type, Token piece) {
    int start = piece.getStartIndex();
    int end = piece.getStopIndex() + 1;
    return new Lexeme(type, start, end, text.substring(start, end));
  }

  private static Terminal terminal(int type) {
    return switch (type) {
      case ExpressionLexer.TRUE -> Terminal.TRUE;
      case ExpressionLexer.FALSE -> Terminal.FALSE;
      case ExpressionLexer.NUMBER -> Terminal.DIGIT;
      case ExpressionLexer.NAME -> Terminal.ID;
      case ExpressionLexer.BACKREF -> Terminal.REGEX_BACKREF;
      case ExpressionLexer.EQ -> Terminal.OP_EQ;
      case ExpressionLexer.NE -> Terminal.OP_NE;
      case ExpressionLexer.LT -> Terminal.OP_LT;
      case ExpressionLexer.LE -> Terminal.OP_LE;
      case ExpressionLexer.GT -> Terminal.OP_GT;
      case ExpressionLexer.GE -> Terminal.OP_GE;
      case ExpressionLexer.MATCH -> Terminal.OP_REG;
      case ExpressionLexer.NO_MATCH -> Terminal.OP_NRE;
      case ExpressionLexer.IN -> Terminal.OP_IN;
      case ExpressionLexer.STR_EQ -> Terminal.OP_STR_EQ;
      case ExpressionLexer.STR_NE -> Terminal.OP_STR_NE;
      case ExpressionLexer.STR_LT -> Terminal.OP_STR_LT;
      case ExpressionLexer.STR_LE -> Terminal.OP_STR_LE;
      case ExpressionLexer.STR_GT -> Terminal.OP_STR_GT;
      case ExpressionLexer.STR_GE -> Terminal.OP_STR_GE;
      case ExpressionLexer.CONCAT -> Terminal.OP_CONCAT;
      case ExpressionLexer.OR -> Terminal.OP_OR;
      case ExpressionLexer.AND -> Terminal.OP_AND;
      case ExpressionLexer.NOT -> Terminal.OP_NOT;
      case ExpressionLexer.OPEN_PAREN -> Terminal.OPEN_PAREN;
      case ExpressionLexer.CLOSE_PAREN -> Terminal.CLOSE_PAREN;
      case ExpressionLexer.OPEN_BRACE -> Terminal.OPEN_BRACE;
      case ExpressionLexer.CLOSE_BRACE -> Terminal.CLOSE_BRACE;
      case ExpressionLexer.COMMA -> Terminal.COMMA;
      case ExpressionLexer.COLON -> Terminal.COLON;
      default -> throw new IllegalStateException("no token of httpd's: " + type);
    };
  }
}
