package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The word is a number in a range. Strict: as C's {@code strtol} and nothing may follow; otherwise
 * as C's {@code atoi}, to which anything is a number.
 */
record NumberCheck(int index, boolean strict, BigInteger least, BigInteger most, Message message)
    implements WordCheck {
  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

  static NumberCheck integer(int index, String range, Message message) {
    return new NumberCheck(index, true, bound(range, 0), bound(range, 1), message);
  }

  static NumberCheck atoi(int index, String range, Message message) {
    return new NumberCheck(index, false, bound(range, 0), bound(range, 1), message);
  }

  /** One side of {@code 0..9}, {@code 0..} or {@code ..9}. */
  private static BigInteger bound(String range, int side) {
    String[] ends = range.isEmpty() ? new String[] {"", ""} : range.split("\\.\\.", -1);
    if (ends[side].isEmpty()) {
      return side == 0 ? LONG_MIN : LONG_MAX;
    }
    return new BigInteger(ends[side]);
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    int end = CNumbers.end(word);
    boolean whole = end == word.length() && CNumbers.hasDigit(word);
    BigInteger number = strict ? CNumbers.value(word) : BigInteger.valueOf(CNumbers.toInt(word));
    boolean inside = number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    return inside && (whole || !strict)
        ? null
        : new Objection(Kind.BAD_NUMBER, message.of(call, word));
  }
}
