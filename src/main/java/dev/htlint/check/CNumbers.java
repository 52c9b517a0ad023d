package dev.htlint.check;

import dev.htlint.tree.Words;
import java.math.BigInteger;

/** Numbers as C reads them from the beginning of a text: blanks, a sign, digits, then anything. */
final class CNumbers {
  private CNumbers() {}

  /** Where the number in {@code text} ends; 0 where there is none. */
  static int end(String text) {
    int digits = firstDigit(text);
    int at = digits;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at == digits ? 0 : at;
  }

  /** Whether {@code text} begins with a number. */
  static boolean hasDigit(String text) {
    return end(text) > 0;
  }

  /** The number at the beginning of {@code text}, without C's limits; 0 where there is none. */
  static BigInteger value(String text) {
    int end = end(text);
    if (end == 0) {
      return BigInteger.ZERO;
    }
    int start = firstDigit(text);
    BigInteger number = new BigInteger(text.substring(start, end));
    return start > 0 && text.charAt(start - 1) == '-' ? number.negate() : number;
  }

  /** The number at the beginning of {@code text} as C's {@code strtol} bounds it. */
  static long toLong(String text) {
    BigInteger value = value(text);
    return value.bitLength() < Long.SIZE
        ? value.longValue()
        : value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** What C's {@code atoi} makes of {@code text}: the low half of what {@code strtol} does. */
  static int toInt(String text) {
    return (int) toLong(text);
  }

  private static int firstDigit(String text) {
    int at = 0;
    while (at < text.length() && Words.isBlank(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
