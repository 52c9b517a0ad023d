package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** ProxyRemote and ProxyRemoteMatch: {@code add_proxy} in httpd's modules/proxy/mod_proxy.c. */
final class ProxyRemoteCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String server = call.word(1);
    int colon = server.indexOf(':');
    String said = call.name() + ": Bad syntax for a remote proxy server";
    if (colon < 0 || !server.startsWith("//", colon + 1) || server.length() == colon + 3) {
      return call.refuse(Kind.BAD_PATH, said);
    }
    int port = server.indexOf(':', colon + 3);
    if (port >= 0 && !isPort(server.substring(port + 1))) {
      return call.refuse(Kind.BAD_PATH, said + " (bad port number)");
    }
    boolean regex = call.name().equals("ProxyRemoteMatch");
    return regex && !Regexes.compiles(call, call.word(0))
        ? call.refuse(
            Kind.BAD_REGEX, "Regular expression for ProxyRemoteMatch could not be compiled.")
        : null;
  }

  private static boolean isPort(String text) {
    return CNumbers.hasDigit(text) && CNumbers.toInt(text) <= 65_535;
  }
}
