package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The word is one of a list, or C's {@code atoi} finds it greater than zero. */
record CountOrKeywordCheck(int index, Set<String> words, Message message) implements WordCheck {
  @Override
  public @Nullable Objection object(Call call, String word) {
    return words.contains(word) || CNumbers.toInt(word) > 0
        ? null
        : new Objection(Kind.BAD_NUMBER, message.of(call, word));
  }
}
