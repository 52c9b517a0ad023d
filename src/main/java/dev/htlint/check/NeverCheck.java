package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;

/** The handler refuses whatever it is given. */
record NeverCheck(Message message) implements ArgumentCheck {
  @Override
  public Objection object(Call call) {
    return new Objection(Kind.ALWAYS_REFUSED, message.of(call, call.word(0)));
  }
}
