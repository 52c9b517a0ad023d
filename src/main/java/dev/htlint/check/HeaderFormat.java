package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value that Header and RequestHeader give a header: {@code parse_format_string} in httpd's
 * modules/metadata/mod_headers.c.
 */
final class HeaderFormat {
  private HeaderFormat() {}

  static @Nullable Objection object(Call call, String value) {
    if (value.startsWith("expr=") && call.isSince(2, 4, 10)) {
      Optional<String> fault = Expressions.fault(call, value.substring(5), true);
      return fault.isEmpty()
          ? null
          : call.refuse(Kind.BAD_EXPRESSION, "Can't parse value expression : " + fault.get());
    }
    String tags = call.isSince(2, 4, 4) ? "Dteslib" : "Dtes";
    int percent = value.indexOf('%');
    while (percent >= 0) {
      int at = percent + 1;
      if (at == value.length()) {
        return null;
      }
      char tag = value.charAt(at);
      if (tag != '%') {
        at = tag == '{' ? behindArgument(value, at + 1) : at;
        String found = at < value.length() ? value.substring(at, at + 1) : "";
        if (found.isEmpty() || tags.indexOf(found.charAt(0)) < 0) {
          return call.refuse(Kind.BAD_FORMAT, "Unrecognized header format %" + found);
        }
      }
      percent = value.indexOf('%', at + 1);
    }
    return null;
  }

  /** Behind the closing brace and any that follow it. */
  private static int behindArgument(String value, int from) {
    int at = value.indexOf('}', from);
    if (at < 0) {
      return value.length();
    }
    while (at < value.length() && value.charAt(at) == '}') {
      at++;
    }
    return at;
  }
}
