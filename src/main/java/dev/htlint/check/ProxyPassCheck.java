package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * ProxyPass and ProxyPassMatch: {@code add_pass} in httpd's modules/proxy/mod_proxy.c. Whether an
 * earlier line defined the same worker, whose parameters then do not count any more, is judged by
 * the beginning of the address.
 */
final class ProxyPassCheck implements ArgumentCheck {
  private static final String NOT_A_PAIR =
      "Invalid ProxyPass|ProxyPassMatch parameter. Parameter must be in the form 'key=value'.";

  /** What the words amount to: a path, in a location none of its own, an address, parameters. */
  private record Words(
      boolean match, @Nullable String path, @Nullable String url, Map<String, String> parameters) {}

  @Override
  public @Nullable Objection object(Call call) {
    boolean match = call.name().equals("ProxyPassMatch");
    boolean tilde = false;
    String path = call.isPerDirectory() ? "" : null;
    String url = null;
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < call.count(); i++) {
      String word = call.word(i);
      if (path == null && word.equals("~")) {
        if (match) {
          return call.refuse(Kind.UNKNOWN_VALUE, "ProxyPassMatch invalid syntax ('~' usage).");
        }
        tilde = true;
      } else if (path == null) {
        path = word;
      } else if (url == null) {
        url = word;
      } else if (!isFlag(word)) {
        Objection objection = parameter(call, url, word, parameters);
        if (objection != null) {
          return objection;
        }
      }
    }
    return target(call, new Words(match || tilde, path, url, parameters));
  }

  private static boolean isFlag(String word) {
    return word.equalsIgnoreCase("nocanon")
        || word.equalsIgnoreCase("interpolate")
        || word.equalsIgnoreCase("noquery");
  }

  private static @Nullable Objection parameter(
      Call call, String url, String word, Map<String, String> parameters) {
    int equals = word.indexOf('=');
    if (equals < 0) {
      return call.isPerDirectory() && url.startsWith("/")
          ? call.refuse(
              Kind.ARGUMENT_COUNT,
              "ProxyPass|ProxyPassMatch can not have a path when defined in a location.")
          : call.refuse(Kind.BAD_FORMAT, NOT_A_PAIR);
    }
    String key = word.substring(0, equals);
    String value = word.substring(equals + 1);
    if (!key.equalsIgnoreCase("mapping")) {
      parameters.put(key.toLowerCase(Locale.ROOT), value);
    } else if (call.isSince(2, 4, 51)) {
      boolean known = value.equalsIgnoreCase("encoded") || value.equalsIgnoreCase("servlet");
      return known ? null : call.refuse(Kind.UNKNOWN_VALUE, "unknown mapping");
    }
    return null;
  }

  private static @Nullable Objection target(Call call, Words words) {
    String url = words.url();
    if (url == null) {
      return call.refuse(
          Kind.MISSING_VALUE,
          "ProxyPass|ProxyPassMatch needs a path when not defined in a location");
    }
    String path = words.path();
    if (words.match() && path != null && !call.isPerDirectory() && !Regexes.compiles(call, path)) {
      return call.refuse(Kind.BAD_REGEX, "Regular expression could not be compiled.");
    }
    if (url.equals("!")) {
      return null;
    }
    if (WorkerUrl.isBadSocket(url)) {
      return call.refuse(Kind.BAD_PATH, "ProxyPass|ProxyPassMatch uses an invalid \"unix:\" URL");
    }
    boolean balancer = WorkerUrl.isBalancer(url);
    String fault = balancer ? balancer(url) : WorkerUrl.fault(url, words.match());
    if (fault != null) {
      return call.refuse(Kind.BAD_PATH, "ProxyPass " + fault);
    }
    return parameters(call, words, balancer);
  }

  private static @Nullable String balancer(String url) {
    String name = url.substring("balancer:".length());
    return name.startsWith("//") && name.length() > 2
        ? null
        : "Bad syntax for a balancer name (" + url + ")";
  }

  private static @Nullable Objection parameters(Call call, Words words, boolean balancer) {
    String url = words.url() == null ? "" : words.url();
    if (!balancer && call.memory().isSharedWorker(url)) {
      return null;
    }
    for (Map.Entry<String, String> parameter : words.parameters().entrySet()) {
      String fault =
          balancer
              ? WorkerParameters.balancer(call, parameter.getKey(), parameter.getValue())
              : WorkerParameters.worker(call, parameter.getKey(), parameter.getValue());
      if (fault != null) {
        return call.refuse(Kind.UNKNOWN_VALUE, "ProxyPass " + fault);
      }
    }
    return null;
  }
}
