package dev.htlint.expression;

import dev.htlint.expression.ExpressionSyntax.Fault;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import dev.htlint.expression.ExpressionSyntax.Options;
import dev.htlint.expression.Grammar.Production;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of httpd's parser over a text, a shift or a reduction at a time, as bison's skeleton does
 * it: a state that only reduces does so before the next token is asked for.
 *
 * <p>httpd keeps two errors: that of the parser, and the last one of the scanner or of a look-up. A
 * name that is not found does not stop it.
 */
final class SyntaxCheck {
  /** httpd's stack may not hold more states (YYMAXDEPTH). */
  private static final int DEEPEST = 10_000;

  /** bison lists what it expects up to this many tokens. */
  private static final int MOST_LISTED = 4;

  private record Problem(int offset, String message, String help) {}

  private final Automaton automaton = Automaton.expressions();
  private final String text;
  private final Scanner scanner;
  private final Lookup lookup;
  private final Options options;

  private int[] states = new int[64];
  private int depth = 1;

  /** What the symbols on the stack stand for: a token, or nothing where no constant string. */
  private final List<@Nullable Lexeme> values = new ArrayList<>();

  /** The token shifted last. */
  private Lexeme last = new Lexeme(Terminal.END, 0, 0, "");

  private @Nullable Problem parserProblem;
  private @Nullable Problem otherProblem;

  SyntaxCheck(String text, Flavour flavour, Options options) {
    this.text = text;
    this.scanner = new Scanner(text, flavour == Flavour.STRING);
    this.options = options;
    this.lookup = new Lookup(options);
  }

  Optional<Fault> run() {
    try {
      parse();
    } catch (Scanner.Jammed jammed) {
      return Optional.of(
          new Fault(
              jammed.offset, "flex scanner jammed", true, Advice.jammed(text, jammed.offset)));
    }
    Problem first = parserProblem;
    Problem second = otherProblem;
    if (first == null) {
      return second == null
          ? Optional.empty()
          : Optional.of(new Fault(second.offset, second.message, false, second.help));
    }
    String message = second == null ? first.message : first.message + ": " + second.message;
    String help = first.help.isEmpty() && second != null ? second.help : first.help;
    return Optional.of(new Fault(first.offset, message, false, help));
  }

  private void parse() throws Scanner.Jammed {
    Lexeme ahead = null;
    while (true) {
      int state = states[depth - 1];
      int reduction = automaton.reduction(state);
      if (reduction == 0) {
        return;
      }
      if (!automaton.isConsistent(state)) {
        if (ahead == null) {
          ahead = scanner.next();
          noteScannerError(ahead);
        }
        int target = automaton.target(state, ahead.type().number());
        if (target >= 0) {
          if (!push(target, ahead)) {
            return;
          }
          last = ahead;
          ahead = null;
          continue;
        }
      }
      if (reduction < 0) {
        unexpected(state, ahead);
        return;
      }
      if (!reduce(automaton.production(reduction))) {
        return;
      }
    }
  }

  private void noteScannerError(Lexeme token) {
    if (token.type() == Terminal.ERROR) {
      otherProblem = new Problem(token.start(), token.text(), Advice.scanner(text, token));
    }
  }

  /** Whether there was room. */
  private boolean push(int state, @Nullable Lexeme value) {
    if (depth == states.length) {
      states = Arrays.copyOf(states, 2 * depth);
    }
    states[depth++] = state;
    values.add(value);
    if (depth < DEEPEST) {
      return true;
    }
    int offset = value == null ? 0 : value.start();
    parserProblem = new Problem(offset, "memory exhausted", Advice.TOO_DEEP);
    return false;
  }

  /** Whether parsing goes on. */
  private boolean reduce(Production production) {
    int length = production.right().size();
    List<@Nullable Lexeme> part = values.subList(values.size() - length, values.size());
    Lexeme value = null;
    switch (production.action()) {
      case NONE -> {}
      case ABORT -> {
        return false;
      }
      case FIRST -> value = part.get(0);
      case SECOND -> value = part.get(1);
      case EMPTY -> {
        Lexeme quote = token(part, 0);
        value = new Lexeme(Terminal.STRING, quote.start(), quote.end(), "");
      }
      case REGEX -> {
        Lexeme regex = token(part, 0);
        if (!options.regexes().compiles(regex.text())) {
          String message = "Failed to compile regular expression";
          parserProblem = new Problem(regex.start(), message, "");
          return false;
        }
      }
      case VARIABLE -> note(token(part, 1), lookup.variable(token(part, 1).text()));
      case VARIABLE_FUNCTION -> note(token(part, 1), lookup.function(token(part, 1).text()));
      case FUNCTION -> note(token(part, 0), lookup.function(token(part, 0).text()));
      case LIST_FUNCTION -> note(token(part, 0), lookup.listFunction(token(part, 0).text()));
      case UNARY -> note(token(part, 0), lookup.unary(token(part, 0).text(), part.get(1)));
      case BINARY -> note(token(part, 1), lookup.binary(token(part, 1).text(), part.get(2)));
    }
    part.clear();
    depth -= length;
    return push(automaton.target(states[depth - 1], production.left()), value);
  }

  private static Lexeme token(List<@Nullable Lexeme> part, int index) {
    Lexeme token = part.get(index);
    if (token == null) {
      throw new IllegalStateException("no token at " + index);
    }
    return token;
  }

  private void note(Lexeme at, Optional<Lookup.Miss> miss) {
    miss.ifPresent(m -> otherProblem = new Problem(at.start(), m.message(), m.help()));
  }

  private void unexpected(int state, @Nullable Lexeme ahead) {
    if (ahead == null) {
      throw new IllegalStateException("an error without a token in state " + state);
    }
    StringBuilder message = new StringBuilder("syntax error, unexpected ");
    message.append(ahead.type().shown);
    List<Terminal> expected = automaton.expected(state);
    if (expected.size() <= MOST_LISTED) {
      for (int i = 0; i < expected.size(); i++) {
        message.append(i == 0 ? ", expecting " : " or ").append(expected.get(i).shown);
      }
    }
    String help = Advice.unexpected(text, last, ahead, expected);
    parserProblem = new Problem(ahead.start(), message.toString(), help);
  }
}
