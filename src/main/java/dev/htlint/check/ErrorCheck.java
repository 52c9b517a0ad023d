package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;

/** Error: {@code generate_error} in httpd's server/core.c. What it says is in the file. */
final class ErrorCheck implements ArgumentCheck {
  @Override
  public Objection object(Call call) {
    return call.refuse(Kind.ALWAYS_REFUSED, message(call.raw()));
  }

  private static String message(String text) {
    if (text.isEmpty()) {
      return "The Error directive was used with no message.";
    }
    char first = text.charAt(0);
    boolean quoted = (first == '"' || first == '\'') && text.charAt(text.length() - 1) == first;
    return quoted ? text.substring(1, Math.max(1, text.length() - 1)) : text;
  }
}
