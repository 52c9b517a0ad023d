package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** The word is a regular expression. */
record RegexCheck(int index, Message message) implements WordCheck {
  @Override
  public @Nullable Objection object(Call call, String word) {
    return Regexes.compiles(call, word)
        ? null
        : new Objection(Kind.BAD_REGEX, message.of(call, word));
  }
}
