package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** Script: {@code set_script} in httpd's modules/mappers/mod_actions.c. */
record ScriptCheck(int index) implements WordCheck {
  ScriptCheck() {
    this(0);
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    if (word.equals("TRACE")) {
      return call.refuse(Kind.UNKNOWN_VALUE, "TRACE not allowed for Script");
    }
    return !call.isHtaccess() || Methods.isKnown(call, word)
        ? null
        : call.refuse(Kind.UNKNOWN_VALUE, "Could not register method '" + word + "' for Script");
  }
}
