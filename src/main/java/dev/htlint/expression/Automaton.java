package dev.htlint.expression;

import dev.htlint.expression.Grammar.Production;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parser's states as bison builds them from {@link Grammar}: what is shifted in a state, and
 * the production by which it reduces on everything else. In this grammar no state has two complete
 * productions, so that lookahead sets are never needed; the constructor makes sure of it.
 *
 * <p>Error messages depend on these states: bison reduces by default before it notices an error,
 * and then lists what the state it has come to can shift.
 */
final class Automaton {
  private static final int TERMINALS = Terminal.count();

  /** Positions in productions are numbered production * DOTS + dot; no production is longer. */
  private static final int DOTS = 8;

  private static final class Holder {
    static final Automaton EXPRESSIONS = new Automaton(new Grammar());
  }

  private final Grammar grammar;
  private final List<Set<Integer>> kernels = new ArrayList<>();
  private final Map<Set<Integer>, Integer> numbers = new HashMap<>();
  private final List<int[]> targets = new ArrayList<>();
  private final List<Integer> defaults = new ArrayList<>();
  private final List<Boolean> consistent = new ArrayList<>();

  Automaton(Grammar grammar) {
    this.grammar = grammar;
    number(Set.of(0));
    for (int state = 0; state < kernels.size(); state++) {
      build(state);
    }
  }

  /** The states for expressions. */
  static Automaton expressions() {
    return Holder.EXPRESSIONS;
  }

  /** How many states there are. */
  int states() {
    return kernels.size();
  }

  /** The state behind {@code symbol} in {@code state}, or -1. */
  int target(int state, int symbol) {
    return targets.get(state)[symbol];
  }

  /** The number of the production by which {@code state} reduces, or -1. */
  int reduction(int state) {
    return defaults.get(state);
  }

  /** The production {@code number}. */
  Production production(int number) {
    return grammar.productions.get(number);
  }

  /** Whether {@code state} reduces without a look at the next token. */
  boolean isConsistent(int state) {
    return consistent.get(state);
  }

  /** What {@code state} can shift, in bison's order. */
  List<Terminal> expected(int state) {
    List<Terminal> expected = new ArrayList<>();
    for (Terminal terminal : Terminal.ALL) {
      if (target(state, terminal.number()) >= 0) {
        expected.add(terminal);
      }
    }
    return expected;
  }

  private int number(Set<Integer> kernel) {
    Integer known = numbers.get(kernel);
    if (known != null) {
      return known;
    }
    numbers.put(kernel, kernels.size());
    kernels.add(kernel);
    return kernels.size() - 1;
  }

  private void build(int state) {
    int reduction = -1;
    List<Set<Integer>> next = new ArrayList<>();
    for (int symbol = 0; symbol < grammar.symbols(); symbol++) {
      next.add(new TreeSet<>());
    }
    for (int item : closure(kernels.get(state))) {
      List<Integer> right = production(item / DOTS).right();
      int dot = item % DOTS;
      if (dot < right.size()) {
        next.get(right.get(dot)).add(item + 1);
      } else if (reduction >= 0) {
        throw new IllegalStateException("two reductions in state " + state);
      } else {
        reduction = item / DOTS;
      }
    }
    int[] row = new int[grammar.symbols()];
    Arrays.fill(row, -1);
    for (int symbol = 0; symbol < row.length; symbol++) {
      if (!next.get(symbol).isEmpty() && !isOutweighed(symbol, reduction)) {
        row[symbol] = number(next.get(symbol));
      }
    }
    targets.add(row);
    defaults.add(reduction);
    consistent.add(expected(state).isEmpty());
  }

  /** Whether the state reduces on {@code symbol} although it could shift it. */
  private boolean isOutweighed(int symbol, int reduction) {
    if (reduction < 0 || symbol >= TERMINALS) {
      return false;
    }
    int precedence = Terminal.ALL.get(symbol).precedence();
    return precedence > 0 && production(reduction).precedence() > precedence;
  }

  private Set<Integer> closure(Set<Integer> kernel) {
    Set<Integer> closure = new LinkedHashSet<>(kernel);
    List<Integer> open = new ArrayList<>(kernel);
    for (int i = 0; i < open.size(); i++) {
      int item = open.get(i);
      List<Integer> right = production(item / DOTS).right();
      int dot = item % DOTS;
      if (dot < right.size() && right.get(dot) >= TERMINALS) {
        for (int p = 0; p < grammar.productions.size(); p++) {
          if (production(p).left() == right.get(dot) && closure.add(p * DOTS)) {
            open.add(p * DOTS);
          }
        }
      }
    }
    return closure;
  }
}
