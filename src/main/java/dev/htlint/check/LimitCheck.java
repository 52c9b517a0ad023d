package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import org.jspecify.annotations.Nullable;

/**
 * {@code <Limit>} and {@code <LimitExcept>}: {@code ap_limit_section} in httpd's server/core.c,
 * behind what is asked of the tag itself.
 */
final class LimitCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    for (String method : Words.split(Tags.text(call.directive()))) {
      if (method.equals("TRACE") && call.name().equalsIgnoreCase("<Limit")) {
        return call.refuse(
            Kind.UNKNOWN_VALUE, "TRACE cannot be controlled by <Limit>, see TraceEnable");
      }
      if (Methods.isKnown(call, method)) {
        continue;
      }
      if (call.isHtaccess() && call.isSince(2, 4, 28)) {
        return call.refuse(
            Kind.UNKNOWN_VALUE,
            "Could not register method '"
                + method
                + "' for "
                + call.name()
                + " from .htaccess configuration");
      }
      call.memory().keepSetting("method " + method, null, 1);
    }
    Methods around = Methods.of(call.scope());
    Methods left = around.and(Methods.in(call.directive()));
    if (left.isEmpty()) {
      return call.refuse(Kind.MISPLACED, call.name() + "> directive excludes all methods");
    }
    return left.equals(around)
        ? call.refuse(
            Kind.MISPLACED, call.name() + "> directive specifies methods already excluded")
        : null;
  }
}
