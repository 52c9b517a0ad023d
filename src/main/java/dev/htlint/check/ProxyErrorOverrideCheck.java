package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * ProxyErrorOverride: {@code set_proxy_error_override} in httpd's modules/proxy/mod_proxy.c, called
 * for each word; what a section switched on or off before counts.
 */
final class ProxyErrorOverrideCheck implements ArgumentCheck {
  private static final int ON = 1;
  private static final int OFF = 2;

  @Override
  public @Nullable Objection object(Call call) {
    if (!call.isSince(2, 4, 47)) {
      return null;
    }
    int set = call.memory().setting(call.name(), call.settings());
    for (int i = 0; i < call.count() && !call.word(i).isEmpty(); i++) {
      String word = call.word(i);
      if (word.equalsIgnoreCase("on") || word.equalsIgnoreCase("off")) {
        set = word.equalsIgnoreCase("on") ? ON : OFF;
        continue;
      }
      Objection objection = status(call, word, set);
      if (objection != null) {
        return objection;
      }
    }
    call.memory().keepSetting(call.name(), call.settings(), set);
    return null;
  }

  private static @Nullable Objection status(Call call, String word, int set) {
    if (set == 0) {
      return call.refuse(
          Kind.UNKNOWN_VALUE, "ProxyErrorOverride first parameter must be one of: off | on");
    }
    if (!Ascii.startsWithDigit(word)) {
      return call.refuse(
          Kind.BAD_NUMBER, "ProxyErrorOverride: status codes to intercept must be numeric");
    }
    if (set == OFF) {
      return call.refuse(
          Kind.MISSING_VALUE, "ProxyErrorOverride: status codes must follow a value of 'on'");
    }
    int status = CNumbers.toInt(word);
    return status >= 400 && status < 600
        ? null
        : call.refuse(
            Kind.BAD_STATUS,
            "ProxyErrorOverride: status codes to intercept must be valid HTTP Status Codes >=400"
                + " && <600");
  }
}
