package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Directives that want other words in a location, which a {@code .htaccess} file counts as, than in
 * a server: ProxyPassReverse ({@code add_pass_reverse} in httpd's modules/proxy/mod_proxy.c) and
 * CacheDisable ({@code add_cache_disable} in modules/cache/mod_cache.c).
 */
final class LocationCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    return call.name().equals("CacheDisable") ? cacheDisable(call) : passReverse(call);
  }

  private static @Nullable Objection cacheDisable(Call call) {
    return call.isPerDirectory() && !call.word(0).equalsIgnoreCase("on")
        ? call.refuse(
            Kind.UNKNOWN_VALUE,
            "CacheDisable must be followed by the word 'on' when in a Location.")
        : null;
  }

  private static @Nullable Objection passReverse(Call call) {
    boolean path = call.count() > 1 && !call.word(1).equalsIgnoreCase("interpolate");
    if (path == call.isPerDirectory()) {
      return call.refuse(
          path ? Kind.ARGUMENT_COUNT : Kind.MISSING_VALUE,
          path
              ? "ProxyPassReverse can not have a path when defined in a location"
              : "ProxyPassReverse needs a path when not defined in a location");
    }
    return null;
  }
}
