package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** The word begins with something. */
record BeginningCheck(int index, String beginning, Message message) implements WordCheck {
  @Override
  public @Nullable Objection object(Call call, String word) {
    return word.startsWith(beginning)
        ? null
        : new Objection(Kind.BAD_FORMAT, message.of(call, word));
  }
}
