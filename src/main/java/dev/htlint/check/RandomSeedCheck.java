package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * SSLRandomSeed: {@code ssl_cmd_SSLRandomSeed} in httpd's modules/ssl/ssl_engine_config.c, without
 * its look at the file.
 */
final class RandomSeedCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String context = call.word(0);
    if (!context.equalsIgnoreCase("startup") && !context.equalsIgnoreCase("connect")) {
      return call.refuse(Kind.UNKNOWN_VALUE, "SSLRandomSeed: invalid context: `" + context + "'");
    }
    String source = call.word(1);
    if (Ascii.startsWith(source, "egd:") && source.length() > 4) {
      return call.refuse(
          Kind.UNKNOWN_VALUE,
          "Invalid SSLRandomSeed entropy source `"
              + source
              + "': This version of OpenSSL does not support the Entropy Gathering Daemon (EGD).");
    }
    if (call.word(2).isEmpty()) {
      return null;
    }
    if (source.equalsIgnoreCase("builtin")) {
      return call.refuse(
          Kind.ARGUMENT_COUNT,
          "SSLRandomSeed: byte specification not allowed for builtin seed source");
    }
    return CNumbers.toInt(call.word(2)) >= 0
        ? null
        : call.refuse(Kind.BAD_NUMBER, "SSLRandomSeed: invalid number of bytes specified");
  }
}
