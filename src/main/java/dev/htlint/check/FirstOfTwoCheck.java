package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first word is one of a list, but only where a second one follows it. */
record FirstOfTwoCheck(Set<String> words, Message message) implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    return call.word(1).isEmpty() || words.contains(call.word(0))
        ? null
        : new Objection(Kind.UNKNOWN_VALUE, message.of(call, call.word(0)));
  }
}
