package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * RemoteIPInternalProxy and its like: {@code proxies_set} in httpd's
 * modules/metadata/mod_remoteip.c. Whether a host name has an address is not asked.
 */
final class RemoteAddressCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    boolean exceptions = call.name().equals("RemoteIPProxyProtocolExceptions");
    if (exceptions && WordCountCheck.given(call) == 0) {
      return call.refuse(
          Kind.MISSING_VALUE, "RemoteIPProxyProtocolExceptions requires an argument");
    }
    for (int i = 0; i < call.count() && (exceptions || !call.word(i).isEmpty()); i++) {
      String fault = exceptions ? exception(call.word(i)) : fault(call, call.word(i));
      if (fault != null) {
        return call.refuse(Kind.BAD_ADDRESS, fault);
      }
    }
    return null;
  }

  private static @Nullable String fault(Call call, String word) {
    int slash = word.indexOf('/');
    String address = slash < 0 ? word : word.substring(0, slash);
    if (!looksLikeAddress(address)) {
      return slash < 0
          ? null
          : "RemoteIP: Error parsing IP "
              + word
              + " the subnet "
              + word.substring(slash)
              + " is invalid for "
              + call.name();
    }
    Optional<IpSubnet.Fault> fault =
        slash < 0 ? IpSubnet.fault(address) : IpSubnet.fault(address, word.substring(slash + 1));
    return fault.isEmpty()
        ? null
        : "RemoteIP: Error parsing IP "
            + word
            + " ("
            + fault.get().message()
            + " error) for "
            + call.name();
  }

  private static @Nullable String exception(String word) {
    int slash = word.indexOf('/');
    String address = slash < 0 ? word : word.substring(0, slash);
    Optional<IpSubnet.Fault> fault =
        slash < 0 ? IpSubnet.fault(address) : IpSubnet.fault(address, word.substring(slash + 1));
    if (fault.isEmpty()) {
      return null;
    }
    String said = "ip address '" + address + "' appears to be invalid";
    return fault.get() == IpSubnet.Fault.NO_ADDRESS ? said : said + ": " + fault.get().message();
  }

  private static boolean looksLikeAddress(String text) {
    return text.indexOf(':') >= 0
        || text.chars().allMatch(c -> c == '.' || Ascii.isDigit((char) c));
  }
}
