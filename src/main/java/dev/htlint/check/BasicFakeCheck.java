package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** AuthBasicFake: {@code add_basic_fake} in httpd's modules/aaa/mod_auth_basic.c. */
final class BasicFakeCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String user = call.word(0);
    if (user.equalsIgnoreCase("off")) {
      return null;
    }
    Objection objection =
        text(call, user, "Could not parse fake username expression '" + user + "': ");
    if (objection != null || call.count() < 2) {
      return objection;
    }
    String whose = call.isSince(2, 4, 36) ? "associated to user '" : "'";
    return text(
        call, call.word(1), "Could not parse fake password expression " + whose + user + "': ");
  }

  private static @Nullable Objection text(Call call, String text, String prefix) {
    Optional<String> fault = Expressions.fault(call, text, true);
    return fault.isEmpty() ? null : call.refuse(Kind.BAD_EXPRESSION, prefix + fault.get());
  }
}
