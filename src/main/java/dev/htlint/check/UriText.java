package dev.htlint.check;

/**
 * The parts of an address as APR's {@code apr_uri_parse} cuts them; empty where one is missing.
 *
 * @param isValid whether APR takes it for an address at all
 */
record UriText(boolean isValid, String scheme, String host, String port) {
  private static final UriText NONE = new UriText(false, "", "", "");

  static UriText of(String text) {
    if (text.startsWith("/") && !text.startsWith("//")) {
      return new UriText(true, "", "", "");
    }
    int end = 0;
    while (end < text.length() && ":/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (text.startsWith("//")) {
      return authority("", text, 2);
    }
    if (!text.startsWith(":", end)) {
      return new UriText(true, "", "", "");
    }
    String scheme = text.substring(0, end);
    if (!scheme.matches("[A-Za-z][A-Za-z0-9+.-]*")) {
      return NONE;
    }
    return text.startsWith("://", end)
        ? authority(scheme, text, end + 3)
        : new UriText(true, scheme, "", "");
  }

  private static UriText authority(String scheme, String text, int start) {
    int end = start;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String place = text.substring(start, end);
    place = place.substring(place.lastIndexOf('@') + 1);
    int from = 0;
    if (place.startsWith("[")) {
      from = place.indexOf(']');
      if (from < 0) {
        return NONE;
      }
    }
    int colon = place.indexOf(':', from);
    String host = colon < 0 ? place : place.substring(0, colon);
    String port = colon < 0 ? "" : place.substring(colon + 1);
    boolean good = port.isEmpty() || CNumbers.end(port) == port.length();
    return good ? new UriText(true, scheme, host, port) : NONE;
  }
}
