package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A time in days or a percentage, in the way of mod_md: {@code md_timeslice_parse} in httpd's
 * modules/md/md_time.c. The message is what stands in front of the fault.
 */
record SliceCheck(int index, Message message) implements WordCheck {
  private static final BigInteger WHOLE = BigInteger.valueOf(100);

  @Override
  public @Nullable Objection object(Call call, String word) {
    String fault = fault(word);
    return fault.isEmpty()
        ? null
        : new Objection(Kind.BAD_NUMBER, message.of(call, word) + " " + fault);
  }

  private static String fault(String word) {
    if (DurationCheck.microseconds(word, "d") != null) {
      return "";
    }
    BigInteger number = CNumbers.value(word);
    boolean percent = word.startsWith("%", CNumbers.end(word)) && number.bitLength() < Long.SIZE;
    return percent
        ? number.signum() < 0 ? "percent must be less than 100" : whole(number)
        : "has unrecognized format";
  }

  private static String whole(BigInteger percent) {
    return percent.compareTo(WHOLE) >= 0 ? "a length of 100% or more is not allowed." : "";
  }
}
