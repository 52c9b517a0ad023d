package dev.htlint.rewrite;

/**
 * Escapes in URIs: {@code ap_os_escape_path}, {@code unescape_url} and {@code ap_normalize_path} of
 * httpd's server/util.c. Texts are Latin-1, a character a byte.
 */
final class UriText {
  private static final String PATH = "$-_.+!*'(),:;@&=/~";
  private static final String HEX = "0123456789abcdef";

  private UriText() {}

  /**
   * A path, or null with the status that refuses it.
   *
   * @param status 0 where there is nothing to say against the path
   */
  record Decoded(String path, int status) {}

  /** {@code path} with all escaped that means something in a URI ({@code ap_escape_uri}). */
  static String escape(String path) {
    StringBuilder out = new StringBuilder(path.length() + 16);
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (isAlphanumeric(c) || PATH.indexOf(c) >= 0) {
        out.append(c);
      } else {
        escape(c, out);
      }
    }
    return out.toString();
  }

  static void escape(char c, StringBuilder out) {
    out.append('%').append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
  }

  /**
   * {@code path} as {@code ap_unescape_url_ex} decodes it with encoded slashes forbidden: a bad
   * escape is a bad request, an encoded slash or NUL is not found.
   */
  static Decoded unescape(String path) {
    if (path.indexOf('%') < 0) {
      return new Decoded(path, 0);
    }
    StringBuilder out = new StringBuilder(path.length());
    int status = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      int code = c == '%' ? code(path, i + 1) : -1;
      if (c != '%') {
        out.append(c);
      } else if (code < 0) {
        status = 400;
        out.append(c);
      } else if (isUnreserved((char) code)) {
        out.append(path, i, i + 3);
        i += 2;
      } else {
        status = status == 0 && (code == 0 || code == '/') ? 404 : status;
        out.append((char) code);
        i += 2;
      }
    }
    return new Decoded(out.toString(), status);
  }

  /** The number of the two hexadecimal digits at {@code at}, or -1. */
  static int code(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /**
   * {@code path} without doubled slashes and steps, its unreserved characters decoded; a path that
   * leaves the root, does not begin with a slash or has bad escapes is a bad request.
   */
  static Decoded normalize(String path) {
    if (!path.startsWith("/")) {
      return new Decoded(path, path.equals("*") ? 0 : 400);
    }
    StringBuilder text = decodeUnreserved(path);
    int status = isWellEscaped(path) ? 0 : 400;
    StringBuilder out = new StringBuilder(text.length()).append('/');
    int at = 1;
    while (at < text.length()) {
      if (out.length() == 0 || out.charAt(out.length() - 1) == '/') {
        if (text.charAt(at) == '/') {
          at++;
          continue;
        }
        if (isStep(text, at, 1)) {
          at = Math.min(at + 2, text.length());
          continue;
        }
        if (isStep(text, at, 2)) {
          if (out.length() > 1) {
            out.setLength(out.lastIndexOf("/", out.length() - 2) + 1);
          } else {
            status = 400;
          }
          at = Math.min(at + 3, text.length());
          continue;
        }
      }
      out.append(text.charAt(at++));
    }
    return new Decoded(out.toString(), status);
  }

  private static boolean isStep(StringBuilder text, int at, int dots) {
    for (int i = 0; i < dots; i++) {
      if (at + i >= text.length() || text.charAt(at + i) != '.') {
        return false;
      }
    }
    return at + dots == text.length() || text.charAt(at + dots) == '/';
  }

  private static StringBuilder decodeUnreserved(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      int code = path.charAt(i) == '%' ? code(path, i + 1) : -1;
      if (code >= 0 && isUnreserved((char) code)) {
        out.append((char) code);
        i += 2;
      } else {
        out.append(path.charAt(i));
      }
    }
    return out;
  }

  private static boolean isWellEscaped(String path) {
    for (int i = path.indexOf('%'); i >= 0; i = path.indexOf('%', i + 1)) {
      if (code(path, i + 1) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isUnreserved(char c) {
    return isAlphanumeric(c) || "-._~".indexOf(c) >= 0;
  }

  /** Whether a byte of {@code text} is a control character or a blank. */
  static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x7F) {
        return true;
      }
    }
    return false;
  }

  /** {@code text} in lower case, ASCII letters only. */
  static String lower(String text) {
    return shifted(text, 'A', 'Z', 'a' - 'A');
  }

  /** {@code text} in upper case, ASCII letters only. */
  static String upper(String text) {
    return shifted(text, 'a', 'z', 'A' - 'a');
  }

  private static String shifted(String text, char first, char last, int by) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) (letters[i] + (letters[i] >= first && letters[i] <= last ? by : 0));
    }
    return new String(letters);
  }

  /** {@code ap_is_url}: letters, digits and {@code +-.}, and a colon behind at least one. */
  static boolean isUrl(String text) {
    int at = 0;
    while (at < text.length()
        && (isAlphanumeric(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at > 0 && at < text.length() && text.charAt(at) == ':';
  }

  /** The parent folder of {@code path}, with its slash ({@code ap_make_dirstr_parent}). */
  static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
