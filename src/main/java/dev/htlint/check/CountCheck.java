package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** The handler itself counts the words: there are at least {@code least}. */
record CountCheck(int least, Message message) implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    return call.count() >= least
        ? null
        : new Objection(Kind.ARGUMENT_COUNT, message.of(call, call.word(0)));
  }
}
