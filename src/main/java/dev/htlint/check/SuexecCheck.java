package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Suexec and SuexecUserGroup on a server that is known to lack the program: {@code set_suexec_ugid}
 * in httpd's modules/generators/mod_suexec.c, {@code unixd_set_suexec} in
 * modules/arch/unix/mod_unixd.c.
 */
final class SuexecCheck implements ArgumentCheck {
  private static final String REASON = "Missing suexec binary /usr/lib/apache2/suexec";

  @Override
  public @Nullable Objection object(Call call) {
    if (!call.server().registers("missing", "suexec")) {
      return null;
    }
    if (call.name().equals("SuexecUserGroup")) {
      return call.refuse(
          Kind.MISSING_FILE, "SuexecUserGroup configured, but suEXEC is disabled: " + REASON);
    }
    return call.word(0).equalsIgnoreCase("on")
        ? call.refuse(Kind.MISSING_FILE, "suEXEC isn't supported: " + REASON)
        : null;
  }
}
