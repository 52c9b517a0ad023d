package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SSLOptions: {@code ssl_cmd_SSLOptions} in httpd's modules/ssl/ssl_engine_config.c. Unlike Options
 * it lets words with and without a sign be mixed.
 */
final class SslOptionsCheck implements ArgumentCheck {
  private static final Set<String> OPTIONS =
      Set.of(
          "stdenvvars",
          "exportcertdata",
          "fakebasicauth",
          "strictrequire",
          "optrenegotiate",
          "legacydnstringformat");

  @Override
  public @Nullable Objection object(Call call) {
    for (int i = 0; i < call.count(); i++) {
      String word = call.word(i);
      String name = word.startsWith("+") || word.startsWith("-") ? word.substring(1) : word;
      if (!OPTIONS.contains(name.toLowerCase(Locale.ROOT))) {
        return call.refuse(Kind.UNKNOWN_VALUE, "SSLOptions: Illegal option '" + name + "'");
      }
    }
    return null;
  }
}
