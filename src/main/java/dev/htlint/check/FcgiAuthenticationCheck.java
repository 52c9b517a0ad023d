package dev.htlint.check;

import dev.htlint.expression.ExpressionSyntax.Use;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * AuthnzFcgiCheckAuthnProvider: {@code fcgi_check_authn_provider} in httpd's
 * modules/aaa/mod_authnz_fcgi.c.
 */
final class FcgiAuthenticationCheck implements ArgumentCheck {
  private static final String NAME = "AuthnzFcgiCheckAuthnProvider: ";

  @Override
  public @Nullable Objection object(Call call) {
    int count = WordCountCheck.given(call);
    if (count == 0) {
      return call.refuse(Kind.MISSING_VALUE, NAME + "No provider given");
    }
    if (call.word(0).equalsIgnoreCase("None") && count > 1) {
      return call.refuse(Kind.MISSING_VALUE, "Options aren't supported with \"None\"");
    }
    for (int i = 1; i < count; i += 2) {
      if (i + 1 == count) {
        // httpd forgot the blank
        return call.refuse(Kind.MISSING_VALUE, NAME + call.word(i) + "needs an argument");
      }
      Objection objection = option(call, call.word(i), call.word(i + 1));
      if (objection != null) {
        return objection;
      }
    }
    return null;
  }

  private static @Nullable Objection option(Call call, String option, String value) {
    return switch (option.toLowerCase(Locale.ROOT)) {
      case "authoritative", "requirebasicauth" ->
          value.equalsIgnoreCase("On") || value.equalsIgnoreCase("Off")
              ? null
              : call.refuse(
                  Kind.UNKNOWN_VALUE,
                  NAME + "Bad argument '" + value + "' to option '" + option + "'");
      case "defaultuser" -> null;
      case "userexpr" -> expression(call, value);
      default -> call.refuse(Kind.UNKNOWN_VALUE, NAME + "Unexpected option '" + option + "'");
    };
  }

  private static @Nullable Objection expression(Call call, String text) {
    Optional<String> fault = Expressions.fault(call, text, true, Use.FCGI_USER);
    return fault.isEmpty()
        ? null
        : call.refuse(
            Kind.BAD_EXPRESSION, NAME + "Error parsing '" + text + "': '" + fault.get() + "'");
  }
}
