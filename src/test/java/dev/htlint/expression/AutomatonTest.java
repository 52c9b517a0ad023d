package dev.htlint.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AutomatonTest {
  @Test
  void hasAsManyStatesAsHttpdsParser() {
    assertThat(Automaton.expressions().states()).isEqualTo(96);
  }

  @Test
  void everyStateReducesOrShifts() {
    Automaton automaton = Automaton.expressions();
    for (int state = 0; state < automaton.states(); state++) {
      assertThat(automaton.reduction(state) >= 0 || !automaton.isConsistent(state)).isTrue();
    }
  }
}
