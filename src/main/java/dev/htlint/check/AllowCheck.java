package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Allow and Deny: {@code allow_cmd} in httpd's modules/aaa/mod_access_compat.c. */
final class AllowCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    boolean from = call.word(0).equalsIgnoreCase("from");
    for (int i = 1; i < call.count() && !call.word(i).isEmpty(); i++) {
      if (!from) {
        return call.refuse(Kind.UNKNOWN_VALUE, "allow and deny must be followed by 'from'");
      }
      Objection objection = where(call, call.word(i));
      if (objection != null) {
        return objection;
      }
    }
    return null;
  }

  private static @Nullable Objection where(Call call, String where) {
    if (Ascii.startsWith(where, "env=") || where.equalsIgnoreCase("all")) {
      return null;
    }
    int slash = where.indexOf('/');
    Optional<IpSubnet.Fault> fault =
        slash < 0
            ? IpSubnet.fault(where)
            : IpSubnet.fault(where.substring(0, slash), where.substring(slash + 1));
    if (fault.isEmpty()) {
      return null;
    }
    if (fault.get() != IpSubnet.Fault.NO_ADDRESS) {
      return call.refuse(Kind.BAD_ADDRESS, fault.get().message());
    }
    if (slash >= 0) {
      return call.refuse(Kind.BAD_ADDRESS, "An IP address was expected");
    }
    return where.indexOf('#') >= 0 && call.isSince(2, 4, 32)
        ? call.refuse(Kind.BAD_ADDRESS, "No comments are allowed here")
        : null;
  }
}
