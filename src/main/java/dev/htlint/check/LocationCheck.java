package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Directives that want other words in a location, which a {@code .htaccess} file counts as, than in
 * a server: ProxyPassReverse ({@code add_pass_reverse} in httpd's modules/proxy/mod_proxy.c),
 * CacheEnable and CacheDisable ({@code add_cache_enable} and {@code add_cache_disable} in
 * modules/cache/mod_cache.c).
 */
final class LocationCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    return switch (call.name()) {
      case "CacheDisable" -> cacheDisable(call);
      case "CacheEnable" -> cacheEnable(call);
      default -> passReverse(call);
    };
  }

  private static @Nullable Objection cacheDisable(Call call) {
    String url = call.word(0);
    if (!call.isPerDirectory()) {
      return url.startsWith("/") || url.indexOf(':') >= 0
          ? null
          : call.refuse(Kind.BAD_PATH, "CacheDisable must specify a path or an URL.");
    }
    return !url.equalsIgnoreCase("on")
        ? call.refuse(
            Kind.UNKNOWN_VALUE,
            "CacheDisable must be followed by the word 'on' when in a Location.")
        : null;
  }

  /** A path of two names may lie below the directory, which is not known here; no other does. */
  private static @Nullable Objection cacheEnable(Call call) {
    String provider = call.word(0);
    if (provider.startsWith("/")) {
      return call.refuse(
          Kind.UNKNOWN_PROVIDER,
          "provider (" + provider + ") starts with a '/'.  Are url and provider switched?");
    }
    String url = call.word(1);
    if (!call.isPerDirectory()) {
      return url.isEmpty()
          ? call.refuse(
              Kind.MISSING_VALUE, "CacheEnable provider (" + provider + ") is missing an URL.")
          : null;
    }
    boolean elsewhere = !url.startsWith("/") || (call.isHtaccess() && url.indexOf('/', 1) < 0);
    return !url.isEmpty() && elsewhere
        ? call.refuse(
            Kind.BAD_PATH,
            "When in a Location, CacheEnable must specify a path or an URL below that location.")
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
