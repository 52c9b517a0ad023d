package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import org.jspecify.annotations.Nullable;

/** H2EarlyHint: {@code h2_conf_add_early_hint} in httpd's modules/http2/h2_config.c. */
final class EarlyHintCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String value = call.word(1);
    int start = 0;
    while (start < value.length() && Words.isBlank(value.charAt(start))) {
      start++;
    }
    if (start == value.length()) {
      return call.refuse(
          Kind.MISSING_VALUE, "Early Hint header value must not be empty/only space");
    }
    for (int i = start; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7F) {
        return call.refuse(Kind.BAD_FORMAT, "Early Hint header value contains invalid characters");
      }
    }
    return null;
  }
}
