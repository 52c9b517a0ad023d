package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time with a unit, in the way of mod_md, perhaps within a range of microseconds: {@code
 * md_duration_parse} in httpd's modules/md/md_time.c.
 *
 * @param unit what a number without one means
 */
record DurationCheck(int index, String unit, NumberCheck.Range range, Message message)
    implements WordCheck {
  /** {@code parameters} are a unit and perhaps a range behind a comma. */
  static DurationCheck of(int index, String parameters, Message message) {
    int comma = parameters.indexOf(',');
    return new DurationCheck(
        index,
        comma < 0 ? parameters : parameters.substring(0, comma),
        NumberCheck.Range.of(comma < 0 ? "" : parameters.substring(comma + 1)),
        message);
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    BigInteger span = microseconds(word, unit);
    return span != null && range.contains(span)
        ? null
        : new Objection(Kind.BAD_NUMBER, message.of(call, word));
  }

  /** The microseconds of {@code word}, null where it is no such time. */
  static @Nullable BigInteger microseconds(String word, String unitLeftOut) {
    String behind = word.substring(CNumbers.end(word));
    BigInteger number = CNumbers.value(word);
    if (number.bitLength() >= Long.SIZE || (behind.equals(word) && !word.isEmpty())) {
      return null;
    }
    String unit = (behind.isEmpty() ? unitLeftOut : behind).toLowerCase(Locale.ROOT);
    long factor =
        switch (unit.charAt(0)) {
          case 'd' -> 86_400_000_000L;
          case 'h' -> 3_600_000_000L;
          case 's' -> 1_000_000L;
          case 'm' -> unit.startsWith("ms") ? 1_000L : unit.startsWith("mi") ? 60_000_000L : 0;
          default -> 0;
        };
    // too long a time overflows in httpd as it does here
    return factor == 0 ? null : BigInteger.valueOf(number.longValue() * factor);
  }
}
