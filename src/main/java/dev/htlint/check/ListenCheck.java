package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Listen: {@code ap_set_listener} in httpd's server/listen.c. Whether a host name has an address is
 * not asked.
 */
final class ListenCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    int count = WordCountCheck.given(call);
    if (count < 1 || count > 2) {
      return call.refuse(Kind.ARGUMENT_COUNT, "Listen requires 1 or 2 arguments.");
    }
    AddressText place = AddressText.of(call.word(0));
    if (place == null) {
      return call.refuse(Kind.BAD_ADDRESS, "Invalid address or port");
    }
    if (place.port() == 0) {
      return call.refuse(Kind.BAD_ADDRESS, "Port must be specified");
    }
    boolean six = place.host().indexOf(':') >= 0;
    if (six ? !InternetAddress.isV6(place.host()) : isFaulty(place.host())) {
      return call.refuse(Kind.BAD_ADDRESS, "Listen setup failed");
    }
    String host = place.host().equals("*") ? "" : place.host();
    return call.memory().isSecondListener(host + " " + place.port(), call.directive())
        ? call.refuse(Kind.BAD_ADDRESS, "Cannot define multiple Listeners on the same IP:port")
        : null;
  }

  /** Whether the text can be no host's name: it looks like an address and is none. */
  private static boolean isFaulty(String host) {
    return host.indexOf('/') >= 0
        || (host.matches("[0-9.]+") && host.indexOf('.') >= 0 && !InternetAddress.isV4(host));
  }
}
