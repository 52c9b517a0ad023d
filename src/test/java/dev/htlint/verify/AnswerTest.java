package dev.htlint.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.verify.Answer.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final Optional<Refused> REFUSED = Optional.of(new Refused(3, "Invalid command"));

  @Test
  void agreementIsOfVerdictWordsAndLine() {
    assertThat(kind(Optional.empty(), Optional.empty())).isEqualTo(Kind.AGREES);
    assertThat(kind(REFUSED, REFUSED)).isEqualTo(Kind.AGREES);
    assertThat(kind(REFUSED, Optional.empty())).isEqualTo(Kind.DIFFERS);
    assertThat(kind(Optional.empty(), REFUSED)).isEqualTo(Kind.DIFFERS);
    assertThat(kind(REFUSED, said(4, "Invalid command"))).isEqualTo(Kind.DIFFERS);
    assertThat(kind(REFUSED, said(3, "not allowed here"))).isEqualTo(Kind.DIFFERS);
  }

  @Test
  void whereHttpdTellsNoLineItsWordsDecide() {
    assertThat(kind(REFUSED, said(0, "Invalid command"))).isEqualTo(Kind.AGREES);
    assertThat(kind(REFUSED, said(0, "not allowed here"))).isEqualTo(Kind.DIFFERS);
  }

  @Test
  void whatIsNotComparedNeitherAgreesNorDiffers() {
    assertThat(Answer.notCompared("x", REFUSED, "needs mod_x").kind()).isEqualTo(Kind.NOT_COMPARED);
  }

  private static Optional<Refused> said(int line, String message) {
    return Optional.of(new Refused(line, message));
  }

  private static Kind kind(Optional<Refused> htlint, Optional<Refused> httpd) {
    return new Answer("x", htlint, httpd, Optional.empty()).kind();
  }
}
