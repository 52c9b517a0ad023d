package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Directives of mod_ssl that httpd lets appear in a directory although they can do nothing there:
 * SSLCipherSuite, SSLCACertificateFile and SSLCACertificatePath in httpd's
 * modules/ssl/ssl_engine_config.c. Whether files exist is not asked; httpd asks before it refuses.
 */
final class SslServerCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    if (call.name().equals("SSLCipherSuite")) {
      return cipherSuite(call);
    }
    return call.isPerDirectory()
        ? call.refuse(
            Kind.ALWAYS_REFUSED, "Your SSL library does not have support for per-directory CA")
        : null;
  }

  private static @Nullable Objection cipherSuite(Call call) {
    String protocol = call.word(1).isEmpty() ? "SSL" : call.word(0);
    return switch (protocol) {
      case "SSL" -> null;
      case "TLSv1.3" ->
          call.isPerDirectory()
              ? call.refuse(
                  Kind.MISPLACED, "TLSv1.3 ciphers cannot be set inside a directory context")
              : null;
      default ->
          call.refuse(
              Kind.UNKNOWN_VALUE,
              (call.isSince(2, 4, 55) ? "protocol '" : "procotol '")
                  + protocol
                  + "' not supported");
    };
  }
}
