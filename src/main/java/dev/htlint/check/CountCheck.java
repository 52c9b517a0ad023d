package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** All directives of that name together, in one section, have at most so many words. */
record CountCheck(int most, Message message) implements WordCheck {
  @Override
  public int index() {
    return EACH;
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    int before = call.memory().setting(call.name(), call.settings());
    if (before >= most) {
      return new Objection(Kind.MISSING_VALUE, message.of(call, word));
    }
    call.memory().keepSetting(call.name(), call.settings(), before + 1);
    return null;
  }
}
