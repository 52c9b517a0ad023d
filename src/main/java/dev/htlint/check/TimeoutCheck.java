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
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger NONE = BigInteger.ONE.negate();

  @Override
  public @Nullable Objection object(Call call, String word) {
    return microseconds(word, "s").signum() >= 0
        ? null
        : new Objection(Kind.BAD_NUMBER, message.of(call, word));
  }

  /** The microseconds that {@code word} means; less than 0 where it has the wrong format. */
  static BigInteger microseconds(String word, String unitLeftOut) {
    String unit = word.substring(CNumbers.end(word));
    BigInteger number = CNumbers.value(word);
    BigInteger factor = unit(unit.isEmpty() ? unitLeftOut : unit);
    BigInteger span = number.multiply(factor);
    boolean good = number.signum() >= 0 && factor.signum() > 0 && span.compareTo(MOST) <= 0;
    return good ? span : NONE;
  }

  /** The microseconds of a unit; less than 0 if there is no such unit. */
  private static BigInteger unit(String unit) {
    if (unit.startsWith("s")) {
      return BigInteger.valueOf(1_000_000);
    }
    if (unit.startsWith("h")) {
      return BigInteger.valueOf(3_600_000_000L);
    }
    if (unit.startsWith("ms")) {
      return BigInteger.valueOf(1_000);
    }
    return unit.startsWith("mi") ? BigInteger.valueOf(60_000_000) : NONE;
  }
}
