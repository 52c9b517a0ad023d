package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * SubstituteMaxLineLength: {@code set_max_line_length} in httpd's modules/filters/mod_substitute.c.
 */
record LineLengthCheck(int index) implements WordCheck {
  LineLengthCheck() {
    this(0);
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    int end = CNumbers.end(word);
    int shift = shift(word.substring(end));
    BigInteger number = CNumbers.value(word);
    boolean fits = number.bitLength() < Long.SIZE;
    if (shift < 0 || !fits) {
      return malformed(call);
    }
    BigInteger bytes = number.shiftLeft(shift);
    boolean large = number.signum() > 0 && bytes.bitLength() >= Long.SIZE;
    if (large && call.isSince(2, 4, 69)) {
      return call.refuse(Kind.BAD_NUMBER, "SubstituteMaxLineLength value too large");
    }
    return bytes.longValue() < 0 ? malformed(call) : null;
  }

  /** By how many bits a unit moves the number; -1 if it is no unit. */
  private static int shift(String unit) {
    return switch (unit) {
      case "", "b", "B" -> 0;
      case "k", "K" -> 10;
      case "m", "M" -> 20;
      case "g", "G" -> 30;
      default -> -1;
    };
  }

  private static Objection malformed(Call call) {
    return call.refuse(
        Kind.BAD_NUMBER,
        "SubstituteMaxLineLength must be a non-negative integer optionally suffixed with 'b', 'k',"
            + " 'm' or 'g'.");
  }
}
