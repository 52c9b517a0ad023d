package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The word is or begins with a number, in one of the ways in which handlers ask for that. */
record NumericCheck(int index, Manner manner, Message message) implements WordCheck {
  /** How the number is read. */
  enum Manner {
    /** A number and nothing behind it, however large: {@code ap_set_int_slot}. */
    WHOLE,
    /** A number at the beginning: C's {@code sscanf} with {@code %d}. */
    BEGINNING,
    /** A number at the beginning, perhaps a fraction: {@code sscanf} with {@code %lg}. */
    DECIMAL,
    /** A number at the beginning, or none, that is no larger than 64 bits: {@code apr_strtoff}. */
    BOUNDED
  }

  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  @Override
  public @Nullable Objection object(Call call, String word) {
    boolean good =
        switch (manner) {
          case WHOLE -> CNumbers.hasDigit(word) && CNumbers.end(word) == word.length();
          case BEGINNING -> CNumbers.hasDigit(word);
          case DECIMAL -> CNumbers.hasDigit(word) || isFraction(word);
          case BOUNDED -> isBounded(CNumbers.value(word));
        };
    return good ? null : new Objection(Kind.BAD_NUMBER, message.of(call, word));
  }

  private static boolean isBounded(BigInteger number) {
    return number.compareTo(LEAST) >= 0 && number.compareTo(MOST) <= 0;
  }

  private static boolean isFraction(String word) {
    String text = word.strip();
    if (text.startsWith("+") || text.startsWith("-")) {
      text = text.substring(1);
    }
    return (text.startsWith(".") && Ascii.startsWithDigit(text.substring(1)))
        || Ascii.startsWith(text, "inf")
        || Ascii.startsWith(text, "nan");
  }
}
