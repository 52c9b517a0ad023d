package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The word is a number in one of some ranges, read in one of C's ways. */
record NumberCheck(int index, Reading reading, List<Range> ranges, Message message)
    implements WordCheck {
  /** How the number is read. */
  enum Reading {
    /** {@code strtol}, and nothing may follow. */
    WHOLE,
    /** {@code atoi}, to which anything is a number, cut to 32 bits. */
    ATOI,
    /** {@code strtol} or {@code atol}, to which anything is a number, bounded to 64 bits. */
    ATOL
  }

  /** Both ends are inside. */
  record Range(BigInteger least, BigInteger most) {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    /** {@code 0..9}, {@code 0..}, {@code ..9}, {@code 0}, or nothing for all numbers. */
    static Range of(String text) {
      String[] ends = text.isEmpty() ? new String[] {"", ""} : text.split("\\.\\.", -1);
      String last = ends[ends.length - 1];
      return new Range(
          ends[0].isEmpty() ? LONG_MIN : new BigInteger(ends[0]),
          last.isEmpty() ? LONG_MAX : new BigInteger(last));
    }

    boolean contains(BigInteger number) {
      return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }
  }

  /** With ranges such as {@code 0|512..}. */
  static NumberCheck of(int index, Reading reading, String ranges, Message message) {
    List<Range> list = new ArrayList<>();
    for (String range : ranges.split("\\|", -1)) {
      list.add(Range.of(range));
    }
    return new NumberCheck(index, reading, list, message);
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    boolean number =
        reading != Reading.WHOLE
            || (CNumbers.end(word) == word.length() && CNumbers.hasDigit(word));
    return number && contains(value(word))
        ? null
        : new Objection(Kind.BAD_NUMBER, message.of(call, word));
  }

  private BigInteger value(String word) {
    return switch (reading) {
      case WHOLE -> CNumbers.value(word);
      case ATOI -> BigInteger.valueOf(CNumbers.toInt(word));
      case ATOL -> BigInteger.valueOf(CNumbers.toLong(word));
    };
  }

  /** Whether {@code number} is in one of the ranges. */
  boolean contains(BigInteger number) {
    for (Range range : ranges) {
      if (range.contains(number)) {
        return true;
      }
    }
    return false;
  }
}
