package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A time with a unit, seconds if there is none: {@code ap_timeout_parameter_parse} in httpd's
 * server/util.c. A missing number is 0, and what follows the unit does not matter.
 */
record TimeoutCheck(int index, Message message) implements WordCheck {
  private static final BigInteger SECONDS = BigInteger.valueOf(Long.MAX_VALUE / 1_000_000);
  private static final BigInteger MILLISECONDS = BigInteger.valueOf(Long.MAX_VALUE / 1_000);

  @Override
  public @Nullable Objection object(Call call, String word) {
    BigInteger number = CNumbers.value(word);
    BigInteger most = most(word.substring(CNumbers.end(word)));
    return number.signum() >= 0 && number.compareTo(most) <= 0
        ? null
        : new Objection(Kind.BAD_NUMBER, message.of(call, word));
  }

  /** The largest number with that unit; less than 0 if there is no such unit. */
  private static BigInteger most(String unit) {
    if (unit.isEmpty() || unit.startsWith("s")) {
      return SECONDS;
    }
    if (unit.startsWith("h")) {
      return SECONDS.divide(BigInteger.valueOf(3600));
    }
    if (unit.startsWith("ms")) {
      return MILLISECONDS;
    }
    return unit.startsWith("mi") ? SECONDS.divide(BigInteger.valueOf(60)) : BigInteger.ONE.negate();
  }
}
