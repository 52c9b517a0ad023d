package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** ServerName: {@code server_hostname_port} in httpd's server/core.c. */
final class ServerNameCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String name = call.word(0);
    if (isPattern(name)) {
      return call.refuse(
          Kind.BAD_FORMAT,
          "Invalid ServerName \"" + name + "\" use ServerAlias to set multiple server names.");
    }
    int scheme = name.indexOf("://");
    int colon = name.indexOf(':', scheme < 0 ? 0 : scheme + 3);
    if (colon < 0) {
      return null;
    }
    int port = CNumbers.toInt(name.substring(colon + 1));
    return port > 0 && port < 65_536
        ? null
        : call.refuse(
            Kind.BAD_NUMBER,
            "The port number \"" + name + "\" is outside the appropriate range (i.e., 1..65535).");
  }

  /** Whether the text is a pattern of file names: APR's {@code apr_fnmatch_test}. */
  static boolean isPattern(String text) {
    boolean bracket = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '?', '*' -> {
          return true;
        }
        case '\\' -> i++;
        case '[' -> bracket = true;
        case ']' -> {
          if (bracket) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }
}
