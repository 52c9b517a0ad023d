package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The word is one of a list; {@code words} compares as httpd does. */
record KeywordCheck(int index, Set<String> words, boolean ignoreCase, Message message)
    implements WordCheck {
  @Override
  public @Nullable Objection object(Call call, String word) {
    return words.contains(word) ? null : new Objection(Kind.UNKNOWN_VALUE, message.of(call, word));
  }
}
