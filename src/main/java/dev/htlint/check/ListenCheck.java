package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Listen: {@code ap_set_listener} in httpd's server/listen.c, and {@code apr_parse_addr_port} of
 * APR. Whether a host name has an address is not asked.
 */
final class ListenCheck implements ArgumentCheck {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** An address as it is written, empty for all, and a port; 0 is a port that is left out. */
  private record Place(String host, int port) {}

  @Override
  public @Nullable Objection object(Call call) {
    int count = WordCountCheck.given(call);
    if (count < 1 || count > 2) {
      return call.refuse(Kind.ARGUMENT_COUNT, "Listen requires 1 or 2 arguments.");
    }
    Place place = place(call.word(0));
    if (place == null) {
      return call.refuse(Kind.BAD_ADDRESS, "Invalid address or port");
    }
    if (place.port == 0) {
      return call.refuse(Kind.BAD_ADDRESS, "Port must be specified");
    }
    boolean six = place.host.indexOf(':') >= 0;
    if (six ? !InternetAddress.isV6(place.host) : isFaulty(place.host)) {
      return call.refuse(Kind.BAD_ADDRESS, "Listen setup failed");
    }
    return call.memory().isSecondListener(place.host + " " + place.port)
        ? call.refuse(Kind.BAD_ADDRESS, "Cannot define multiple Listeners on the same IP:port")
        : null;
  }

  private static @Nullable Place place(String text) {
    int start = text.length();
    while (start > 0 && Ascii.isDigit(text.charAt(start - 1))) {
      start--;
    }
    String digits = text.substring(start);
    if (start == 0 && !digits.isEmpty()) {
      int port = CNumbers.toInt(digits);
      return port < 1 || port > 65_535 ? null : new Place("", port);
    }
    String host = text;
    int port = 0;
    if (start > 0 && text.charAt(start - 1) == ':' && DIGITS.matcher(digits).matches()) {
      if (start == 1) {
        return null;
      }
      port = CNumbers.toInt(digits);
      if (port < 1 || port > 65_535) {
        return null;
      }
      host = text.substring(0, start - 1);
    }
    if (host.startsWith("[")) {
      int end = host.indexOf(']');
      if (end < 2 || end < host.length() - 1) {
        return null;
      }
      String inside = host.substring(1, end);
      int zone = inside.indexOf('%');
      return new Place(zone < 0 ? inside : inside.substring(0, zone), port);
    }
    return new Place(host.equals("*") ? "" : host, port);
  }

  /** Whether the text can be no host's name: it looks like an address and is none. */
  private static boolean isFaulty(String host) {
    return host.indexOf('/') >= 0
        || (host.matches("[0-9.]+") && host.indexOf('.') >= 0 && !InternetAddress.isV4(host));
  }
}
