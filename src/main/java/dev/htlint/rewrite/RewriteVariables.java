package dev.htlint.rewrite;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of mod_rewrite: {@code lookup_variable} of modules/mappers/mod_rewrite.c. */
final class RewriteVariables {
  /** What depends on the moment or the machine, and so cannot be told. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "TIME",
          "TIME_YEAR",
          "TIME_MON",
          "TIME_DAY",
          "TIME_HOUR",
          "TIME_MIN",
          "TIME_SEC",
          "TIME_WDAY",
          "REMOTE_PORT",
          "SCRIPT_USER",
          "SCRIPT_GROUP",
          "SERVER_ADMIN",
          "SERVER_SOFTWARE",
          "API_VERSION");

  private final Run run;
  private final Hop hop;

  RewriteVariables(Run run, Hop hop) {
    this.run = run;
    this.hop = hop;
  }

  /** The value of {@code name}, empty where it has none. */
  String value(String name, String uri, RewriteConfig config) {
    if (name.length() < 4) {
      return "";
    }
    int colon = name.indexOf(':');
    String value = null;
    if (colon == 3) {
      value = name.length() > 4 ? prefixed(name) : null;
    } else if (colon == 4) {
      value = name.length() > 5 ? looked(name, uri, config) : null;
    } else {
      value = named(name.toUpperCase(Locale.ROOT));
    }
    return value == null ? "" : value;
  }

  private @Nullable String prefixed(String name) {
    String rest = name.substring(4);
    if (name.regionMatches(true, 0, "ENV", 0, 3)) {
      return hop.environment.get(rest);
    }
    if (name.regionMatches(true, 0, "SSL", 0, 3)) {
      return rest.equalsIgnoreCase("HTTPS") ? (hop.client.https() ? "on" : "off") : null;
    }
    return null;
  }

  private @Nullable String looked(String name, String uri, RewriteConfig config) {
    String rest = name.substring(5);
    if (name.regionMatches(true, 0, "HTTP", 0, 4)) {
      return hop.client.header(rest).orElse(null);
    }
    boolean byUri = name.regionMatches(true, 0, "LA-U", 0, 4);
    if (!byUri && !name.regionMatches(true, 0, "LA-F", 0, 4)) {
      return null;
    }
    Hop main = hop.main;
    if (main != null && main.uri.equals(hop.uri)) {
      return null;
    }
    Hop found;
    if (uri.startsWith("/")) {
      found = run.lookup(uri, hop);
    } else if (byUri) {
      found = run.lookup((config.base == null ? config.directory : config.base) + uri, hop);
    } else {
      found = run.lookupFile(config.directory + uri, hop);
    }
    return new RewriteVariables(run, found).value(rest, uri, config);
  }

  /** The value of the variable {@code name}, in upper case, or null. */
  @Nullable String named(String name) {
    Request client = hop.client;
    return switch (name) {
      case "REQUEST_URI" -> hop.uri;
      case "REQUEST_FILENAME", "SCRIPT_FILENAME" -> hop.filename;
      case "QUERY_STRING" -> hop.arguments;
      case "PATH_INFO" -> hop.pathInfo;
      case "HTTPS" -> client.https() ? "on" : "off";
      case "REQUEST_SCHEME" -> client.scheme();
      case "REQUEST_METHOD" -> hop.method;
      case "THE_REQUEST" -> client.method() + " " + client.target() + " " + client.protocol();
      case "SERVER_PROTOCOL" -> hop.protocol;
      case "SERVER_NAME" -> client.host().toLowerCase(Locale.ROOT);
      case "SERVER_PORT" -> String.valueOf(client.port());
      case "SERVER_ADDR" -> "127.0.0.1";
      case "REMOTE_ADDR", "CONN_REMOTE_ADDR", "REMOTE_HOST" -> client.remoteAddress();
      case "DOCUMENT_ROOT" -> run.site.documentRoot();
      case "CONTEXT_DOCUMENT_ROOT" ->
          hop.contextRoot == null ? run.site.documentRoot() : hop.contextRoot;
      case "CONTEXT_PREFIX" -> hop.contextPrefix;
      case "HTTP_HOST" -> client.header("Host").orElse(null);
      case "HTTP_USER_AGENT" -> client.header("User-Agent").orElse(null);
      case "HTTP_REFERER" -> client.header("Referer").orElse(null);
      case "HTTP_COOKIE" -> client.header("Cookie").orElse(null);
      case "HTTP_ACCEPT" -> client.header("Accept").orElse(null);
      case "HTTP_FORWARDED" -> client.header("Forwarded").orElse(null);
      case "HTTP_PROXY_CONNECTION" -> client.header("Proxy-Connection").orElse(null);
      case "IS_SUBREQ" -> hop.isLookup() ? "true" : "false";
      case "IPV6" -> client.remoteAddress().indexOf(':') >= 0 ? "on" : "off";
      default -> {
        if (UNKNOWN.contains(name)) {
          run.unknown("the value of %{" + name + "}");
        }
        yield null;
      }
    };
  }
}
