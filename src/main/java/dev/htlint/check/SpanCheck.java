package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A time as {@link TimeoutCheck} reads it is between two others, given in microseconds. */
record SpanCheck(int index, NumberCheck.Range range, Message message) implements WordCheck {
  @Override
  public @Nullable Objection object(Call call, String word) {
    BigInteger span = TimeoutCheck.microseconds(word, "s");
    return span.signum() < 0 || range.contains(span)
        ? null
        : new Objection(Kind.BAD_NUMBER, message.of(call, word));
  }
}
