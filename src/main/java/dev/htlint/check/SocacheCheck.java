package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The name and the arguments of a cache that several processes share: {@code
 * ssl_cmd_SSLSessionCache} and its like in mod_ssl, mod_authn_socache and mod_cache_socache, and
 * what the providers say when they are made.
 */
final class SocacheCheck implements ArgumentCheck {
  private static final Map<String, String> PROVIDERS =
      Map.of(
          "dbm", "mod_socache_dbm.c",
          "default", "mod_socache_shmcb.c",
          "memcache", "mod_socache_memcache.c",
          "redis", "mod_socache_redis.c",
          "shmcb", "mod_socache_shmcb.c");

  /** httpd lists them in the order of a hash that begins anywhere; this is the likeliest order. */
  private static final String[] ORDER = {"dbm", "memcache", "default", "redis", "shmcb"};

  @Override
  public @Nullable Objection object(Call call) {
    String text = call.word(0);
    boolean session = call.name().equals("SSLSessionCache");
    if (session && (text.equalsIgnoreCase("none") || text.equalsIgnoreCase("nonenotnull"))) {
      return null;
    }
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String module = PROVIDERS.get(name);
    if (module == null || !call.server().hasModule(module)) {
      return call.refuse(Kind.UNKNOWN_PROVIDER, unknown(call, name, text));
    }
    if (call.name().equals("CacheSocache")) {
      return null;
    }
    String fault = fault(name, colon < 0 ? "" : text.substring(colon + 1));
    return fault == null ? null : call.refuse(Kind.BAD_FORMAT, call.name() + ": " + fault);
  }

  private static String unknown(Call call, String name, String text) {
    return switch (call.name()) {
      case "SSLSessionCache" ->
          "SSLSessionCache: '"
              + name
              + "' session cache not supported (known names: "
              + names(call)
              + "). Maybe you need to load the appropriate socache module (mod_socache_"
              + name
              + "?).";
      case "SSLStaplingCache" ->
          "SSLStaplingCache: '"
              + name
              + "' stapling cache not supported (known names: "
              + names(call)
              + ") Maybe you need to load the appropriate socache module (mod_socache_"
              + name
              + "?)";
      case "AuthnCacheSOCache" -> "AuthnCacheSOCache: " + unknown(text);
      default -> unknown(name);
    };
  }

  private static String unknown(String name) {
    return "Unknown socache provider '"
        + name
        + "'. Maybe you need to load the appropriate socache module (mod_socache_"
        + name
        + "?)";
  }

  private static String names(Call call) {
    StringBuilder names = new StringBuilder();
    for (String name : ORDER) {
      if (call.server().hasModule(PROVIDERS.getOrDefault(name, ""))) {
        names.append(names.length() == 0 ? "" : ",").append(name);
      }
    }
    return names.toString();
  }

  private static @Nullable String fault(String provider, String argument) {
    return switch (provider) {
      case "shmcb", "default" -> argument.isEmpty() ? null : memory(argument);
      case "memcache" ->
          argument.isEmpty() ? "List of server names required to create memcache socache." : null;
      case "redis" ->
          argument.isEmpty() ? "List of server names required to create redis socache." : null;
      default -> null;
    };
  }

  private static @Nullable String memory(String argument) {
    int bracket = argument.lastIndexOf('(');
    if (bracket < 0) {
      return argument.endsWith(")") ? "Invalid argument: no opening parenthesis" : null;
    }
    if (!argument.endsWith(")")) {
      return "Invalid argument: no closing parenthesis or cache size missing after pathname with"
          + " parenthesis";
    }
    String size = argument.substring(bracket + 1, argument.length() - 1);
    if (CNumbers.end(size) != size.length()) {
      return "Invalid argument: cache size not numerical";
    }
    long bytes = CNumbers.toLong(size);
    if (bytes >= 0 && bytes < 8192) {
      return "Invalid argument: size has to be >= 8192 bytes";
    }
    return bytes < 0 || bytes >= 4_294_967_295L
        ? "Invalid argument: size has to be < 4294967295 bytes on this platform"
        : null;
  }
}
