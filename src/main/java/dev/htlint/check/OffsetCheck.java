package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The number at the beginning of the word is in a range and no larger than 64 bits; what follows it
 * does not matter: {@code apr_strtoff} without an end.
 */
record OffsetCheck(int index, NumberCheck range, Message message) implements WordCheck {
  @Override
  public @Nullable Objection object(Call call, String word) {
    BigInteger number = CNumbers.value(word);
    return range.contains(number) ? null : new Objection(Kind.BAD_NUMBER, message.of(call, word));
  }
}
