package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** The word is there and not empty, where httpd itself asks for no number of words. */
record NeededCheck(int index, Message message) implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    return call.word(index).isEmpty()
        ? new Objection(Kind.MISSING_VALUE, message.of(call, ""))
        : null;
  }
}
