package dev.htlint.check;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which words of HttpProtocolOptions go together, in one virtual host: {@code
 * set_http_protocol_options} in httpd's server/core.c.
 */
final class ProtocolOptionsCheck implements ArgumentCheck {
  private static final List<String[]> PAIRS =
      List.of(
          new String[] {"Allow0.9", "Require1.0"},
          new String[] {"Strict", "Unsafe"},
          new String[] {"RegisteredMethods", "LenientMethods"});

  @Override
  public @Nullable Objection object(Call call) {
    Directive host = call.virtualHost();
    int seen = call.memory().setting(call.name(), host);
    for (int i = 0; i < call.count(); i++) {
      for (int pair = 0; pair < PAIRS.size(); pair++) {
        String[] words = PAIRS.get(pair);
        int bit = 1 << (2 * pair);
        seen |= call.word(i).equalsIgnoreCase(words[0]) ? bit : 0;
        seen |= call.word(i).equalsIgnoreCase(words[1]) ? bit << 1 : 0;
        if ((seen & (bit * 3)) == bit * 3) {
          return call.refuse(
              Kind.UNKNOWN_VALUE,
              "HttpProtocolOptions '"
                  + words[0]
                  + "' and '"
                  + words[1]
                  + "' are mutually exclusive");
        }
      }
    }
    call.memory().keepSetting(call.name(), host, seen);
    return null;
  }
}
