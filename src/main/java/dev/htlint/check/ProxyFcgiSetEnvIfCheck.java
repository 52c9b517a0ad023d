package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ProxyFCGISetEnvIf: {@code cmd_setenv} in httpd's modules/proxy/mod_proxy_fcgi.c. */
final class ProxyFcgiSetEnvIfCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    Objection objection = expression(call, call.word(0), false);
    if (objection != null) {
      return objection;
    }
    String variable = call.word(1);
    if (!variable.startsWith("!")) {
      return expression(call, call.word(2), true);
    }
    if (call.count() > 2) {
      return call.refuse(
          Kind.ARGUMENT_COUNT,
          String.format(
              "Third argument (\"%s\") is not allowed when using ProxyFCGISetEnvIf's unset mode"
                  + " (%s)",
              call.word(2), variable));
    }
    return variable.length() == 1
        ? call.refuse(Kind.MISSING_VALUE, "ProxyFCGISetEnvIf: \"!\" is not a valid variable name")
        : null;
  }

  private static @Nullable Objection expression(Call call, String text, boolean string) {
    Optional<String> fault = Expressions.fault(call, text, string);
    return fault.isEmpty()
        ? null
        : call.refuse(
            Kind.BAD_EXPRESSION, "Could not parse expression \"" + text + "\": " + fault.get());
  }
}
