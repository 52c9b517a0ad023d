package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mutex: {@code ap_set_mutex} in httpd's server/util_mutex.c, on Linux. Whether a folder exists is
 * not asked.
 */
final class MutexCheck implements ArgumentCheck {
  private static final String MECHANISMS =
      " (Mutex mechanisms are: 'none', 'default', 'flock:/path/to/file', 'fcntl:/path/to/file',"
          + " 'file:/path/to/file', 'pthread', 'sysvsem', 'posixsem', 'sem')";

  private static final Set<String> KNOWN =
      Set.of(
          "none",
          "no",
          "default",
          "yes",
          "fcntl",
          "file",
          "flock",
          "posixsem",
          "sem",
          "sysvsem",
          "pthread");

  /** The names of mutexes, and the module that brings each; those of others are not known. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("authdigest-client", "mod_auth_digest.c"),
          Map.entry("authdigest-opaque", "mod_auth_digest.c"),
          Map.entry("authn-socache", "mod_authn_socache.c"),
          Map.entry("cache-socache", "mod_cache_socache.c"),
          Map.entry("default", "core.c"),
          Map.entry("ldap-cache", "util_ldap.c"),
          Map.entry("lua-ivm-shm", "mod_lua.c"),
          Map.entry("proxy", "mod_proxy.c"),
          Map.entry("proxy-balancer-shm", "mod_proxy_balancer.c"),
          Map.entry("rewrite-map", "mod_rewrite.c"),
          Map.entry("ssl-cache", "mod_ssl.c"),
          Map.entry("ssl-stapling", "mod_ssl.c"),
          Map.entry("ssl-stapling-refresh", "mod_ssl.c"),
          Map.entry("watchdog-callback", "mod_watchdog.c"));

  @Override
  public @Nullable Objection object(Call call) {
    String mechanism = call.word(0);
    if (mechanism.isEmpty()) {
      return call.refuse(
          Kind.MISSING_VALUE, "Mutex requires at least a mechanism argument" + MECHANISMS);
    }
    int colon = mechanism.indexOf(':');
    String method = colon < 0 ? mechanism : mechanism.substring(0, colon);
    if (!KNOWN.contains(method.toLowerCase(Locale.ROOT))) {
      return call.refuse(Kind.UNKNOWN_VALUE, "Invalid Mutex argument " + mechanism + MECHANISMS);
    }
    boolean none = method.equalsIgnoreCase("none") || method.equalsIgnoreCase("no");
    int types = 0;
    for (int i = call.count() - 1; i > 0; i--) {
      String type = call.word(i);
      if (!type.equalsIgnoreCase("OmitPID") && !isKnown(call, type)) {
        return call.refuse(Kind.UNKNOWN_VALUE, "Mutex type " + type + " is not valid");
      }
      types += type.equalsIgnoreCase("OmitPID") ? 0 : 1;
      if (none && types > 0) {
        return call.refuse(Kind.UNKNOWN_VALUE, "None is not allowed for mutex type " + type);
      }
    }
    return none && types == 0
        ? call.refuse(Kind.UNKNOWN_VALUE, "None is not allowed for mutex type default")
        : null;
  }

  private static boolean isKnown(Call call, String type) {
    String module = TYPES.get(type);
    if (type.equals("mpm-accept")) {
      return call.server().hasModule("prefork.c") || call.server().hasModule("worker.c");
    }
    return module != null && call.server().hasModule(module);
  }
}
