package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** RewriteBase: {@code cmd_rewritebase} in httpd's modules/mappers/mod_rewrite.c. */
final class RewriteBaseCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    if (!call.isPerDirectory()) {
      return call.refuse(Kind.MISPLACED, "RewriteBase: only valid in per-directory config files");
    }
    return call.word(0).startsWith("/")
        ? null
        : call.refuse(Kind.BAD_PATH, "RewriteBase: argument is not a valid URL");
  }
}
