package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** The handler itself counts the words: there are at least {@code least}. */
record WordCountCheck(int least, Message message) implements ArgumentCheck {
  /** How many words httpd's splitter hands to such a handler: it ends before an empty last word. */
  static int given(Call call) {
    int count = call.count();
    return count > 0 && call.word(count - 1).isEmpty() ? count - 1 : count;
  }

  @Override
  public @Nullable Objection object(Call call) {
    return given(call) >= least
        ? null
        : new Objection(Kind.ARGUMENT_COUNT, message.of(call, call.word(0)));
  }
}
