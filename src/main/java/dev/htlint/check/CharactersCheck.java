package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** The word is not empty and has none of some characters. */
record CharactersCheck(int index, String forbidden, Message message) implements WordCheck {
  @Override
  public @Nullable Objection object(Call call, String word) {
    boolean good = !word.isEmpty() && word.chars().noneMatch(c -> forbidden.indexOf(c) >= 0);
    return good ? null : new Objection(Kind.BAD_FORMAT, message.of(call, word));
  }
}
