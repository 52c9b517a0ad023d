package dev.htlint.limit;

import dev.htlint.catalog.LimitEntry.Unit;
import java.math.BigInteger;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How much a limit allows.
 *
 * @param written as it is set
 * @param value milliseconds, bytes, or a plain number; empty where there is no limit, or it is not
 *     known
 */
public record Amount(String written, OptionalLong value) {
  private static final long KIB = 1024;

  /** The value of a limit whose size only the system knows. */
  static final String SYSTEM = "system";

  /**
   * What httpd takes {@code written} for. Times are those of {@code ap_timeout_parameter_parse}:
   * seconds, or with {@code h}, {@code mi}, {@code s} or {@code ms} behind. What is not above 0
   * limits nothing.
   */
  static Amount ofHttpd(Unit unit, String written) {
    int digits = digits(written, 0);
    return of(written, number(written, digits), unit == Unit.TIME ? time(written, digits) : 1);
  }

  /** The milliseconds that a time of httpd means; empty where it limits nothing. */
  public static OptionalLong milliseconds(String written) {
    return ofHttpd(Unit.TIME, written).value();
  }

  private static long time(String written, int digits) {
    String rest = written.substring(digits);
    if (rest.startsWith("ms")) {
      return 1;
    }
    return rest.startsWith("mi") ? 60_000 : rest.startsWith("h") ? 3_600_000 : 1000;
  }

  /**
   * What PHP takes {@code written} for: K, M and G behind a number of bytes multiply it ({@code
   * zend_ini_parse_quantity}).
   */
  static Amount ofPhp(Unit unit, String written) {
    int digits = digits(written, 0);
    String last = written.isEmpty() ? "" : written.substring(written.length() - 1);
    long factor =
        switch (last.toUpperCase(Locale.ROOT)) {
          case "K" -> KIB;
          case "M" -> KIB * KIB;
          case "G" -> KIB * KIB * KIB;
          default -> 1;
        };
    return of(written, number(written, digits), unit == Unit.TIME ? 1000 : factor);
  }

  private static Amount of(String written, BigInteger number, long factor) {
    BigInteger value = number.multiply(BigInteger.valueOf(factor));
    boolean limits = value.signum() > 0 && value.bitLength() < Long.SIZE;
    return new Amount(written, limits ? OptionalLong.of(value.longValue()) : OptionalLong.empty());
  }

  private static BigInteger number(String text, int digits) {
    return digits == 0 ? BigInteger.ZERO : new BigInteger(text.substring(0, digits));
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** For people: {@code 60 s}, {@code 8 MiB}, {@code none}. */
  public String text(Unit unit) {
    if (written.equals(SYSTEM)) {
      return "that of the system";
    }
    if (value.isEmpty()) {
      return "none";
    }
    if (written.indexOf('-') > 0 || written.indexOf(',') > 0) {
      return written; // ranges and rates of RequestReadTimeout
    }
    return text(unit, value.getAsLong());
  }

  /** As {@link #text(Unit)} of a number alone. */
  public static String text(Unit unit, long value) {
    return switch (unit) {
      case TIME -> value % 1000 == 0 ? value / 1000 + " s" : value + " ms";
      case BYTES -> bytes(value);
      case COUNT -> Long.toString(value);
    };
  }

  private static String bytes(long value) {
    if (value % (KIB * KIB * KIB) == 0) {
      return value / (KIB * KIB * KIB) + " GiB";
    }
    if (value % (KIB * KIB) == 0) {
      return value / (KIB * KIB) + " MiB";
    }
    return value % KIB == 0 ? value / KIB + " KiB" : value + " bytes";
  }
}
