package dev.htlint.check;

import org.jspecify.annotations.Nullable;

/**
 * An address, a port, or both, as APR's {@code apr_parse_addr_port} cuts them.
 *
 * @param host empty where it is left out
 * @param port 0 where it is left out
 */
record AddressText(String host, int port) {
  /** The parts of {@code text}, null where APR does not take it. */
  static @Nullable AddressText of(String text) {
    int start = text.length();
    while (start > 0 && Ascii.isDigit(text.charAt(start - 1))) {
      start--;
    }
    String digits = text.substring(start);
    if (start == 0 && !digits.isEmpty()) {
      int port = CNumbers.toInt(digits);
      return port < 1 || port > 65_535 ? null : new AddressText("", port);
    }
    String host = text;
    int port = 0;
    if (start > 0 && text.charAt(start - 1) == ':' && !digits.isEmpty()) {
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
      return new AddressText(zone < 0 ? inside : inside.substring(0, zone), port);
    }
    return new AddressText(host, port);
  }
}
