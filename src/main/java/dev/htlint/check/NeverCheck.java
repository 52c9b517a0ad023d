package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;

/** The handler refuses whatever it is given, or breaks over it. */
record NeverCheck(Kind kind, Message message) implements ArgumentCheck {
  @Override
  public Objection object(Call call) {
    return new Objection(kind, message.of(call, call.word(0)));
  }
}
