package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * LogFormat, CustomLog and GlobalLog: {@code parse_log_item} and {@code add_custom_log} in httpd's
 * modules/loggers/mod_log_config.c.
 */
final class LogFormatCheck implements ArgumentCheck {
  /** What mod_log_config, mod_logio and mod_ssl register; trailers are asked for by {@code ^}. */
  private static final String OWN = "haAlutfbBionLeVvpPHmqXCkrDTUsR";

  @Override
  public @Nullable Objection object(Call call) {
    if (call.name().equals("LogFormat")) {
      return format(call, call.word(0));
    }
    Objection objection = call.count() < 3 ? null : condition(call, call.word(2));
    return objection != null || call.count() < 2 ? objection : format(call, call.word(1));
  }

  private static @Nullable Objection condition(Call call, String clause) {
    if (Ascii.startsWith(clause, "env=")) {
      String name = clause.substring(4);
      return name.isEmpty() || name.equals("!")
          ? call.refuse(Kind.MISSING_VALUE, "missing environment variable name")
          : null;
    }
    if (!Ascii.startsWith(clause, "expr=")) {
      return call.refuse(Kind.UNKNOWN_VALUE, "error in condition clause");
    }
    if (clause.length() == 5) {
      return call.refuse(Kind.MISSING_VALUE, "missing condition");
    }
    Optional<String> fault = Expressions.fault(call, clause.substring(5), false);
    return fault.isEmpty() ? null : call.refuse(Kind.BAD_EXPRESSION, fault.get());
  }

  private static @Nullable Objection format(Call call, String format) {
    for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', at)) {
      at++;
      if (format.startsWith("%", at)) {
        at++;
        continue;
      }
      at = behindModifiers(format, at);
      if (at >= format.length()) {
        return call.refuse(
            Kind.BAD_FORMAT, "Ran off end of LogFormat parsing args to some directive");
      }
      int length = length(call, format, at);
      if (length == 0) {
        return call.refuse(
            Kind.BAD_FORMAT, "Unrecognized LogFormat directive %" + format.charAt(at));
      }
      at += length;
    }
    return null;
  }

  private static int behindModifiers(String format, int start) {
    int at = start;
    while (at < format.length()) {
      char c = format.charAt(at);
      if (c == '{') {
        int end = format.indexOf('}', at);
        at = end < 0 ? format.length() : end + 1;
        while (end >= 0 && format.startsWith("}", at)) {
          at++;
        }
      } else if ("!<>,".indexOf(c) >= 0 || Ascii.isDigit(c)) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  /** How many letters of a known variable stand at {@code at}; 0 where none is known. */
  private static int length(Call call, String format, int at) {
    boolean io = call.server().hasModule("mod_logio.c");
    if (format.startsWith("^ti", at) || format.startsWith("^to", at)) {
      return 3;
    }
    if (io && format.startsWith("^FB", at) && call.isSince(2, 4, 13)) {
      return 3;
    }
    char c = format.charAt(at);
    boolean known =
        OWN.indexOf(c) >= 0
            || (io && "IOS".indexOf(c) >= 0)
            || (call.server().hasModule("mod_ssl.c") && "cx".indexOf(c) >= 0);
    return known ? 1 : 0;
  }
}
