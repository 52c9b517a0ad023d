package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * AddIcon, AddIconByType and AddIconByEncoding: {@code add_icon} in httpd's
 * modules/generators/mod_autoindex.c.
 */
final class AddIconCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String icon = call.word(0);
    boolean open = icon.startsWith("(") && icon.indexOf(')') < 0;
    return open && !call.word(1).isEmpty()
        ? call.refuse(Kind.BAD_FORMAT, "missing closing paren")
        : null;
  }
}
