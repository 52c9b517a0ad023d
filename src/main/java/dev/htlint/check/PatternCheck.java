package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The word as a whole is of a form. */
record PatternCheck(int index, Pattern form, Message message) implements WordCheck {
  @Override
  public @Nullable Objection object(Call call, String word) {
    return form.matcher(word).matches()
        ? null
        : new Objection(Kind.BAD_FORMAT, message.of(call, word));
  }
}
