package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** RequestReadTimeout: {@code set_reqtimeouts} in httpd's modules/filters/mod_reqtimeout.c. */
final class ReadTimeoutCheck implements ArgumentCheck {
  private static final String RATE = ",minrate=";

  @Override
  public @Nullable Objection object(Call call) {
    for (int i = 0; i < call.count(); i++) {
      String word = call.word(i);
      int equals = word.indexOf('=');
      if (equals < 0) {
        return call.refuse(
            Kind.BAD_FORMAT,
            "Invalid RequestReadTimeout parameter. Parameter must be in the form 'key=value'");
      }
      String fault = fault(word.substring(0, equals), word.substring(equals + 1));
      if (fault != null) {
        return call.refuse(Kind.BAD_FORMAT, "RequestReadTimeout: " + word + ": " + fault);
      }
    }
    return null;
  }

  private static @Nullable String fault(String key, String value) {
    String stage = key.toLowerCase(Locale.ROOT);
    if (!stage.equals("header") && !stage.equals("body") && !stage.equals("handshake")) {
      return "Unknown RequestReadTimeout parameter";
    }
    int rate = value.toLowerCase(Locale.ROOT).indexOf(RATE);
    if (rate < 0) {
      return value.indexOf('-') >= 0
          ? "Must set MinRate option if using timeout range"
          : number(value);
    }
    String bytes = value.substring(rate + RATE.length());
    String fault = number(bytes);
    if (fault == null && CNumbers.toInt(bytes) == 0) {
      fault = "Minimum data rate must be larger than 0";
    }
    String times = value.substring(0, rate);
    int dash = times.indexOf('-');
    String first = dash < 0 ? times : times.substring(0, dash);
    String last = dash < 0 ? "0" : times.substring(dash + 1);
    if (fault == null) {
      fault = number(last);
    }
    if (fault == null) {
      fault = number(first);
    }
    boolean reversed = CNumbers.toInt(last) != 0 && CNumbers.toInt(first) >= CNumbers.toInt(last);
    return fault == null && reversed
        ? "Maximum timeout must be larger than initial timeout"
        : fault;
  }

  private static @Nullable String number(String text) {
    if (!CNumbers.hasDigit(text)) {
      return "Value '" + text + "' not numerical";
    }
    String rest = text.substring(CNumbers.end(text));
    if (!rest.isEmpty()) {
      return "Cannot parse '" + rest + "'";
    }
    return CNumbers.toInt(text) < 0 ? "Value must be non-negative" : null;
  }
}
