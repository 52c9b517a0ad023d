package dev.htlint.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;

/**
 * ANTLR's lexer simulator with a tight loop over its own automaton: it reads bytes without a call
 * for each, and counts no lines, which are found from offsets. The grammar has no lexical error, so
 * that a token always is found.
 */
@SuppressWarnings("ReferenceEquality") // states are shared, and ERROR is the one of its kind
final class ByteLexerSimulator extends LexerATNSimulator {
  private final ByteStream bytes;

  ByteLexerSimulator(ConfigFileLexer lexer) {
    super(
        lexer,
        ConfigFileLexer._ATN,
        ConfigFileLexer._decisionToDFA,
        ConfigFileLexer._sharedContextCache);
    this.bytes = (ByteStream) lexer.getInputStream();
  }

  @Override
  protected int execATN(CharStream input, DFAState start) {
    int at = bytes.index();
    int first = at;
    DFAState state = start;
    DFAState accepted = start.isAcceptState ? start : ERROR;
    int acceptedAt = at;
    while (true) {
      int c = bytes.at(at);
      DFAState target = next(state, c, at);
      if (target == ERROR) {
        break;
      }
      state = target;
      if (c != IntStream.EOF) {
        at++;
      }
      if (state.isAcceptState) {
        accepted = state;
        acceptedAt = at;
        if (c == IntStream.EOF) {
          break;
        }
      }
    }
    if (accepted == ERROR) {
      if (first >= bytes.size()) {
        bytes.seek(first);
        return Token.EOF;
      }
      throw new IllegalStateException("no token at byte " + first);
    }
    accept(input, accepted.lexerActionExecutor, first, acceptedAt, 0, 0);
    return accepted.prediction;
  }

  private DFAState next(DFAState state, int c, int at) {
    DFAState[] edges = state.edges;
    if (edges != null && c >= 0) {
      DFAState known = edges[c];
      if (known != null) {
        return known;
      }
    }
    bytes.seek(at);
    return computeTargetState(bytes, state, c);
  }
}
