package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** BalancerMember: {@code add_member} in httpd's modules/proxy/mod_proxy.c. */
final class BalancerMemberCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String path = call.sectionPath();
    boolean around = path != null;
    String member = null;
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < call.count(); i++) {
      String word = call.word(i);
      int equals = word.indexOf('=');
      if (equals >= 0) {
        parameters.put(
            word.substring(0, equals).toLowerCase(Locale.ROOT), word.substring(equals + 1));
      } else if (path == null) {
        path = word;
      } else if (member == null) {
        member = word;
      } else {
        return call.refuse(
            Kind.BAD_FORMAT,
            around
                ? "BalancerMember can not have a balancer name when defined in a location"
                : "Invalid BalancerMember parameter. Parameter must be in the form 'key=value'");
      }
    }
    return member(call, path, member, parameters);
  }

  private static @Nullable Objection member(
      Call call, @Nullable String path, @Nullable String member, Map<String, String> parameters) {
    if (path == null) {
      return call.refuse(
          Kind.MISSING_VALUE,
          "BalancerMember must define balancer name when outside <Proxy > section");
    }
    if (member == null) {
      return call.refuse(Kind.MISSING_VALUE, "BalancerMember must define remote proxy server");
    }
    if (WorkerUrl.isBadSocket(member)) {
      return call.refuse(Kind.BAD_PATH, "BalancerMember uses an invalid \"unix:\" URL");
    }
    if (!WorkerUrl.isAbsolute(path)) {
      return call.refuse(
          Kind.BAD_PATH,
          "BalancerMember Bad syntax for a balancer name (" + path.toLowerCase(Locale.ROOT) + ")");
    }
    String fault = WorkerUrl.fault(member, false);
    if (fault != null) {
      return call.refuse(Kind.BAD_PATH, "BalancerMember " + fault);
    }
    String balancer = path.toLowerCase(Locale.ROOT);
    if (call.memory().isSharedWorker(balancer + " " + member)) {
      return null;
    }
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      fault = WorkerParameters.worker(call, parameter.getKey(), parameter.getValue());
      if (fault != null) {
        return call.refuse(Kind.UNKNOWN_VALUE, "BalancerMember " + fault);
      }
    }
    return null;
  }
}
