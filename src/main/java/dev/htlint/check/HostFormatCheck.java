package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The paths of mod_vhost_alias, in which parts of the host's name stand: {@code vhost_alias_set} in
 * httpd's modules/mappers/mod_vhost_alias.c.
 */
final class HostFormatCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String format = call.word(0);
    if (!format.startsWith("/")) {
      return format.equalsIgnoreCase("none")
          ? null
          : call.refuse(Kind.BAD_PATH, "format string must be an absolute path, or 'none'");
    }
    for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', at)) {
      at++;
      if (format.startsWith("p", at) || format.startsWith("%", at)) {
        at++;
        continue;
      }
      at = behindNumber(format, at);
      if (at > 0 && format.startsWith(".", at)) {
        at = behindNumber(format, at + 1);
      }
      if (at < 0) {
        return call.refuse(Kind.BAD_FORMAT, "syntax error in format string");
      }
    }
    return null;
  }

  /** Behind an optional minus, a digit and an optional plus; less than 0 without a digit. */
  private static int behindNumber(String format, int start) {
    int at = format.startsWith("-", start) ? start + 1 : start;
    if (at >= format.length() || !Ascii.isDigit(format.charAt(at))) {
      return -1;
    }
    return format.startsWith("+", at + 1) ? at + 2 : at + 1;
  }
}
