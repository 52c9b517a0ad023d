package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** H2PushResource: {@code h2_conf_add_push_res} in httpd's modules/http2/h2_config.c. */
final class PushResourceCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    boolean add = call.word(0).equalsIgnoreCase("add");
    if (!add && call.count() > 2) {
      return call.refuse(Kind.ARGUMENT_COUNT, "too many parameter");
    }
    int last = add ? 2 : 1;
    return call.count() <= last || call.word(last).equalsIgnoreCase("critical")
        ? null
        : call.refuse(Kind.UNKNOWN_VALUE, "unknown last parameter");
  }
}
