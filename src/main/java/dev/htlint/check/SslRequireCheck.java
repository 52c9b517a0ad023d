package dev.htlint.check;

import dev.htlint.expression.ExpressionSyntax.Use;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * SSLRequire: {@code ssl_cmd_SSLRequire} in httpd's modules/ssl/ssl_engine_config.c. The expression
 * is all that stands behind the name, quotes included.
 */
final class SslRequireCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    return Expressions.fault(
            call, call.raw(), false, call.isHtaccess() ? Use.HTACCESS_SSL_REQUIRE : Use.SERVER)
        .map(fault -> call.refuse(Kind.BAD_EXPRESSION, "SSLRequire: " + fault))
        .orElse(null);
  }
}
