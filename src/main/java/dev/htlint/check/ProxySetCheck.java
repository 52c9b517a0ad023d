package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * ProxySet: {@code set_proxy_param} in httpd's modules/proxy/mod_proxy.c. Whether the balancer or
 * worker that it names is defined, which another file may do, is not asked.
 */
final class ProxySetCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String around = call.proxySection();
    String name = around == null ? call.word(0) : around;
    boolean balancer = WorkerUrl.isBalancer(name) && WorkerUrl.isAbsolute(name);
    if (!balancer && WorkerUrl.isBadSocket(name)) {
      return call.refuse(Kind.BAD_PATH, "ProxySet uses an invalid \"unix:\" URL");
    }
    if (around != null) {
      String fault = balancer ? null : WorkerUrl.fault(name, call.isInProxyMatch());
      if (fault != null) {
        return call.refuse(Kind.BAD_PATH, "ProxySet " + fault);
      }
    }
    return parameters(call, name, balancer, around == null ? 1 : 0);
  }

  private static @Nullable Objection parameters(
      Call call, String name, boolean balancer, int first) {
    for (int i = first; i < call.count(); i++) {
      String word = call.word(i);
      int equals = word.indexOf('=');
      if (equals < 0) {
        return call.refuse(
            Kind.BAD_FORMAT,
            "Invalid ProxySet parameter. Parameter must be in the form 'key=value'");
      }
      String key = word.substring(0, equals).toLowerCase(Locale.ROOT);
      String value = word.substring(equals + 1);
      String fault =
          balancer
              ? WorkerParameters.balancer(call, key, value)
              : WorkerParameters.worker(call, key, value);
      if (fault != null) {
        return call.refuse(Kind.UNKNOWN_VALUE, "ProxySet: " + fault + " " + word + "; " + name);
      }
    }
    return null;
  }
}
