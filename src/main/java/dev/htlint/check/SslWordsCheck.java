package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of mod_ssl that httpd counts and reads itself: which revocation lists, OCSP answers and
 * protocols are asked for ({@code ssl_cmd_crlcheck_parse}, {@code ssl_cmd_ocspcheck_parse} and
 * {@code ssl_cmd_protocol_parse} in httpd's modules/ssl/ssl_engine_config.c).
 */
final class SslWordsCheck implements ArgumentCheck {
  private static final Set<String> LISTS = Set.of("none", "leaf", "chain");
  private static final Set<String> ANSWERS = Set.of("off", "leaf", "on");
  private static final Set<String> PROTOCOLS =
      Set.of("tlsv1", "tlsv1.1", "tlsv1.2", "tlsv1.3", "all");

  @Override
  public @Nullable Objection object(Call call) {
    return switch (call.name()) {
      case "SSLProtocol", "SSLProxyProtocol" -> protocols(call);
      case "SSLOCSPEnable" -> words(call, ANSWERS, "no_ocsp_for_cert_ok");
      default -> words(call, LISTS, "no_crl_for_cert_ok");
    };
  }

  private static @Nullable Objection words(Call call, Set<String> first, String others) {
    for (int i = 0; i < Math.max(1, call.count()); i++) {
      String word = call.word(i);
      boolean known =
          i == 0 ? first.contains(word.toLowerCase(Locale.ROOT)) : word.equalsIgnoreCase(others);
      if (!known) {
        return call.refuse(Kind.UNKNOWN_VALUE, call.name() + ": Invalid argument '" + word + "'");
      }
    }
    return null;
  }

  private static @Nullable Objection protocols(Call call) {
    for (int i = 0; i < call.count(); i++) {
      String word = call.word(i);
      boolean minus = word.startsWith("-");
      String name = minus || word.startsWith("+") ? word.substring(1) : word;
      if (name.equalsIgnoreCase("SSLv2")) {
        if (!minus) {
          return call.refuse(Kind.UNKNOWN_VALUE, "SSLProtocol: SSLv2 is no longer supported");
        }
      } else if (name.equalsIgnoreCase("SSLv3")) {
        // from OpenSSL 1.1.0 on it is left out of the library
        if (!minus && call.isSince(2, 4, 27)) {
          return call.refuse(Kind.UNKNOWN_VALUE, "SSLv3 not supported by this version of OpenSSL");
        }
      } else if (!PROTOCOLS.contains(name.toLowerCase(Locale.ROOT))) {
        return call.refuse(Kind.UNKNOWN_VALUE, call.name() + ": Illegal protocol '" + name + "'");
      }
    }
    return null;
  }
}
