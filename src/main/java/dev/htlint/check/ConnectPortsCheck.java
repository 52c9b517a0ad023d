package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** AllowCONNECT: {@code set_allowed_ports} in httpd's modules/proxy/mod_proxy_connect.c. */
record ConnectPortsCheck(int index) implements WordCheck {
  @Override
  public @Nullable Objection object(Call call, String word) {
    if (!Ascii.startsWithDigit(word)) {
      return call.refuse(Kind.BAD_NUMBER, "AllowCONNECT: port numbers must be numeric");
    }
    String rest = word.substring(CNumbers.end(word));
    String last = rest.startsWith("-") ? rest.substring(1) : "";
    boolean range = rest.startsWith("-");
    boolean good =
        range ? CNumbers.hasDigit(last) && CNumbers.end(last) == last.length() : rest.isEmpty();
    return good
        ? null
        : call.refuse(
            Kind.BAD_NUMBER, "Cannot parse '" + (range ? last : word) + "' as port number");
  }
}
