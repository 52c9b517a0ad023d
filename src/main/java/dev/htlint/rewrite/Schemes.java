package dev.htlint.rewrite;

import java.util.List;

/**
 * Whether a text is an absolute URI for mod_rewrite: {@code is_absolute_uri} of
 * modules/mappers/mod_rewrite.c.
 *
 * @param length how long the scheme is, with what divides it from the rest; 0 where there is none
 * @param query whether URIs of the scheme have query strings
 */
record Schemes(int length, boolean query) {
  private static final Schemes NONE = new Schemes(0, false);

  private static final List<String> WITH_QUERY =
      List.of(
          "http://",
          "https://",
          "ajp://",
          "balancer://",
          "fcgi://",
          "h2://",
          "h2c://",
          "mailto:",
          "scgi://",
          "ws://",
          "wss://");

  private static final List<String> WITHOUT_QUERY =
      List.of("ftp://", "gopher://", "ldap://", "news:", "nntp://");

  static Schemes of(String uri) {
    if (uri.length() <= 5 || uri.charAt(0) == '/') {
      return NONE;
    }
    for (String scheme : WITH_QUERY) {
      if (uri.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return new Schemes(scheme.length(), true);
      }
    }
    for (String scheme : WITHOUT_QUERY) {
      if (uri.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return new Schemes(scheme.length(), false);
      }
    }
    if (uri.regionMatches(true, 0, "unix:", 0, 5)) {
      return new Schemes(uri.startsWith("//", 5) ? 7 : 5, true);
    }
    return NONE;
  }

  boolean isAbsolute() {
    return length > 0;
  }

  /** {@code uri}, of this scheme, escaped as {@code escape_absolute_uri} does. */
  String escape(String uri) {
    int start = length;
    if (uri.charAt(length - 1) == '/') {
      int slash = uri.indexOf('/', length);
      if (slash < 0 || slash + 1 == uri.length()) {
        return uri;
      }
      start = slash + 1;
    }
    return uri.substring(0, start) + UriText.escape(uri.substring(start));
  }
}
