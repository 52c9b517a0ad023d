package dev.htlint.check;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The address of a proxy's worker: {@code ap_proxy_define_worker_ex} in httpd's
 * modules/proxy/proxy_util.c, and {@code apr_uri_parse} of APR.
 */
final class WorkerUrl {
  private static final String UNIX = "unix:";

  private WorkerUrl() {}

  /**
   * What is said against {@code url}, or null.
   *
   * @param pattern whether it goes with a pattern, whose groups ({@code $1}) may stand for parts
   */
  static @Nullable String fault(String url, boolean pattern) {
    String address = url;
    boolean socket = false;
    int bar = url.indexOf('|');
    if (url.regionMatches(true, 0, UNIX, 0, UNIX.length()) && bar >= UNIX.length()) {
      address = url.substring(bar + 1);
      socket = true;
    }
    int schemeEnd = schemeEnd(address);
    if (address.startsWith(":", schemeEnd)
        && !address.substring(0, schemeEnd).matches("[A-Za-z][A-Za-z0-9+.-]*")) {
      return "Unable to parse URL: " + url;
    }
    if (schemeEnd == 0 || !address.startsWith("://", schemeEnd)) {
      return "URL must be absolute!: " + url;
    }
    String host = authority(address, schemeEnd + 3);
    host = host.substring(host.lastIndexOf('@') + 1);
    int colon = portAt(host);
    if (host.startsWith("[") && (!host.contains("]") || colon == -2)) {
      return "Unable to parse URL: " + url;
    }
    String port = colon < 0 ? "" : host.substring(colon + 1);
    if (pattern) {
      port = port.replaceFirst("\\$[0-9].*", "");
    }
    if (!port.matches("[ \t\n\u000B\f\r]*[+-]?[0-9]+|")) {
      return "Unable to parse URL: " + url;
    }
    boolean named = colon != 0 && !host.isEmpty();
    return named || socket ? null : "URL must be absolute!: " + url;
  }

  /** Whether {@code url} names a socket without an address behind it. */
  static boolean isBadSocket(String url) {
    int bar = url.indexOf('|');
    return url.regionMatches(true, 0, UNIX, 0, UNIX.length())
        && bar >= 0
        && !isAbsolute(url.substring(bar + 1));
  }

  /** Whether {@code ://} and something stand behind the first part of {@code url}. */
  static boolean isAbsolute(String url) {
    int colon = url.indexOf(':');
    return colon >= 0 && url.startsWith("//", colon + 1) && url.length() > colon + 3;
  }

  /** Whether {@code url} speaks of a balancer, going by its first letters as httpd does. */
  static boolean isBalancer(String url) {
    return url.toLowerCase(Locale.ROOT).startsWith("balancer:");
  }

  /** The colon before the port, -1 without one, -2 where something else follows a bracket. */
  private static int portAt(String host) {
    if (!host.startsWith("[")) {
      return host.indexOf(':');
    }
    int after = host.lastIndexOf(']') + 1;
    return after == host.length() ? -1 : host.charAt(after) == ':' ? after : -2;
  }

  private static int schemeEnd(String text) {
    int end = 0;
    while (end < text.length() && ":/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static String authority(String text, int start) {
    int end = start;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }
}
