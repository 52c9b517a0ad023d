package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An address: {@code set_cache_key_base_url} in httpd's modules/cache/mod_cache.c and {@code
 * ssl_cmd_SSLOCSPProxyURL} in modules/ssl/ssl_engine_config.c.
 */
final class UrlCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String text = call.word(0);
    UriText uri = UriText.of(text);
    boolean key = call.name().equals("CacheKeyBaseURL");
    if (!uri.isValid()) {
      return call.refuse(
          Kind.BAD_PATH,
          key
              ? "Could not parse '" + text + "' as an URL."
              : call.name() + ": Cannot parse URL " + text);
    }
    boolean empty = uri.scheme().isEmpty() && uri.host().isEmpty() && uri.port().isEmpty();
    return key && empty
        ? call.refuse(
            Kind.BAD_PATH,
            "URL '" + text + "' must contain at least one of a scheme, a hostname or a port.")
        : null;
  }
}
