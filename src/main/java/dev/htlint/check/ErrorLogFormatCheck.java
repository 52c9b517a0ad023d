package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** ErrorLogFormat: {@code parse_errorlog_string} in httpd's server/core.c. */
final class ErrorLogFormatCheck implements ArgumentCheck {
  private static final String KNOWN = "aAeEFiklLmnPtTvV";

  /** What one variable amounts to. */
  private static final class Item {
    boolean message;
    boolean required;
    int level;
    int end;
  }

  @Override
  public @Nullable Objection object(Call call) {
    if (call.word(1).isEmpty()) {
      return format(call, call.word(0), true);
    }
    String type = call.word(0);
    if (!type.equalsIgnoreCase("connection") && !type.equalsIgnoreCase("request")) {
      return call.refuse(
          Kind.UNKNOWN_VALUE, "ErrorLogFormat type must be one of request, connection");
    }
    return format(call, call.word(1), false);
  }

  private static @Nullable Objection format(Call call, String format, boolean main) {
    boolean message = false;
    int at = format.indexOf('%');
    while (at >= 0) {
      Item item = new Item();
      String fault = read(format, at + 1, item);
      if (fault == null) {
        fault = misuse(item, main);
      }
      if (fault != null) {
        return call.refuse(Kind.BAD_FORMAT, fault);
      }
      message |= item.message;
      at = format.indexOf('%', item.end);
    }
    return main && !message
        ? call.refuse(
            Kind.MISSING_VALUE, "main ErrorLogFormat must contain message format string '%M'")
        : null;
  }

  private static @Nullable String misuse(Item item, boolean main) {
    if (item.message && !main) {
      return "%M cannot be used in once-per-request or once-per-connection formats";
    }
    if (item.required && main) {
      return "The '+' flag cannot be used in the main error log format";
    }
    if (item.level != 0 && !main) {
      return "The loglevel cannot be used as a condition in once-per-request or"
          + " once-per-connection formats";
    }
    return item.level > 15 ? "The specified loglevel modifier is out of range" : null;
  }

  private static @Nullable String read(String format, int start, Item item) {
    int at = start;
    if (format.startsWith(" ", at) || format.startsWith("%", at)) {
      item.end = at + 1;
      return null;
    }
    while (at < format.length()) {
      char c = format.charAt(at);
      if (c == '{') {
        int end = format.indexOf('}', at);
        at = end < 0 ? format.length() : end + 1;
        while (end >= 0 && format.startsWith("}", at)) {
          at++;
        }
      } else if (c == '+' || c == '-') {
        item.required |= c == '+';
        at++;
      } else if (Ascii.isDigit(c)) {
        String rest = format.substring(at);
        item.level = CNumbers.toInt(rest);
        at += CNumbers.end(rest);
      } else {
        item.message = c == 'M';
        item.end = at + 1;
        return item.message || KNOWN.indexOf(c) >= 0
            ? null
            : "Unrecognized error log format directive %" + c;
      }
    }
    return "Ran off end of error log format parsing args to some directive";
  }
}
