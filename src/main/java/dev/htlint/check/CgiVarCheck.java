package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** CGIVar: {@code set_cgi_var} in httpd's server/core.c. */
final class CgiVarCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String variable = call.word(0);
    if (!variable.equals("REQUEST_URI")) {
      return call.refuse(Kind.UNKNOWN_VALUE, "Unrecognized CGI variable: \"" + variable + "\"");
    }
    String rule = call.word(1).toLowerCase(Locale.ROOT);
    return rule.equals("current-uri") || rule.equals("original-uri")
        ? null
        : call.refuse(
            Kind.UNKNOWN_VALUE, "Valid rules for REQUEST_URI are 'current-uri' and 'original-uri'");
  }
}
